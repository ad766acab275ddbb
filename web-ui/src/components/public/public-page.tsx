import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { isStaff } from '@/api/session'
import { useTexts } from '@/i18n/texts'
import { Button, ButtonAnchor } from '../button'
import { PublicShell } from '../public-shell'
import { useSession, useSignOut } from '../session'
import styles from './public-page.module.css'

interface Props {
  title: string
  /** Left out on pages that have a button for it themselves. */
  withoutReport?: boolean
  children: ReactNode
}

/** A page that everyone may see, with the ways to the others. */
export function PublicPage({ title, withoutReport = false, children }: Props) {
  return (
    <PublicShell title={title} action={<PublicNav withoutReport={withoutReport} />}>
      <div className={styles.page}>{children}</div>
    </PublicShell>
  )
}

function PublicNav({ withoutReport }: { withoutReport: boolean }) {
  const { t } = useTexts()
  const me = useSession()
  const signOut = useSignOut()
  return (
    <nav className={styles.nav} aria-label={t('public.nav')}>
      <Link to="/reports" className={styles.link}>
        {t('public.reports')}
      </Link>
      {me && (
        <Link to="/my-reports" className={styles.link}>
          {t('public.myReports')}
        </Link>
      )}
      {isStaff(me) && (
        <Link to="/desk" className={styles.link}>
          {t('nav.desk')}
        </Link>
      )}
      {me ? (
        <Button look="quiet" onClick={() => signOut.mutate()} disabled={signOut.isPending}>
          {t('nav.signOut')}
        </Button>
      ) : (
        <Link to="/sign-in" className={styles.link}>
          {t('nav.signIn')}
        </Link>
      )}
      {!withoutReport && (
        <ButtonAnchor look="primary" href="/report">
          {t('public.report')}
        </ButtonAnchor>
      )}
    </nav>
  )
}
