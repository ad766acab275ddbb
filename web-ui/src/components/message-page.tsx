import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import { isProblem } from '@/api/problem'
import { isStaff } from '@/api/session'
import { useTexts } from '@/i18n/texts'
import { Button, ButtonLink } from './button'
import styles from './message-page.module.css'
import { useSession } from './session'

interface Props {
  title: string
  children: ReactNode
  actions: ReactNode
}

function MessagePage({ title, children, actions }: Props) {
  return (
    <main id="content" className={styles.page}>
      <title>{title}</title>
      <h1>{title}</h1>
      <p>{children}</p>
      <div className={styles.actions}>{actions}</div>
    </main>
  )
}

function WayOut() {
  const { t } = useTexts()
  return isStaff(useSession()) ? (
    <ButtonLink to="/desk">{t('errors.desk')}</ButtonLink>
  ) : (
    <ButtonLink to="/">{t('errors.home')}</ButtonLink>
  )
}

export function NotFoundPage() {
  const { t } = useTexts()
  return (
    <MessagePage title={t('errors.notFoundTitle')} actions={<WayOut />}>
      {t('errors.notFound')}
    </MessagePage>
  )
}

export function ForbiddenPage() {
  const { t } = useTexts()
  const name = useSession()?.name
  return (
    <MessagePage title={t('errors.forbiddenTitle')} actions={<WayOut />}>
      {t('errors.forbidden', { name })}
    </MessagePage>
  )
}

/** For staff where only admins may go. */
export function AdminsOnlyPage() {
  const { t } = useTexts()
  const name = useSession()?.name
  return (
    <MessagePage title={t('admin.forbiddenTitle')} actions={<WayOut />}>
      {t('admin.forbidden', { name })}
    </MessagePage>
  )
}

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTexts()
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  useEffect(() => queries.reset(), [queries])
  if (isProblem(error, 404)) return <NotFoundPage />
  if (isProblem(error, 403)) return <ForbiddenPage />
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <MessagePage
      title={t('errors.title')}
      actions={
        <>
          <Button look="primary" onClick={retry}>
            {t('errors.retry')}
          </Button>
          <WayOut />
        </>
      }
    >
      {t('errors.detail')}
    </MessagePage>
  )
}
