import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { isAdmin, isStaff } from '@/api/session'
import { useTexts } from '@/i18n/texts'
import { AccountMenu } from './account-menu'
import styles from './app-shell.module.css'
import { ButtonLink } from './button'
import { Brand, KeyboardIcon, PlusIcon } from './icons'
import { KeysDialog } from './keys-dialog'
import { useConfig, useSession } from './session'
import { Toasts } from './toasts'
import { useKeys } from './use-keys'

interface Props {
  children: ReactNode
}

/** The frame of every page behind the sign-in. */
export function AppShell({ children }: Props) {
  const { t } = useTexts()
  const { name } = useConfig()
  const staff = isStaff(useSession())
  return (
    <>
      <a className="skip-link" href="#content">
        {t('app.skip')}
      </a>
      <header className={styles.header}>
        <Link to="/" className={styles.brand}>
          <Brand /> <span>{name}</span>
        </Link>
        {staff && <StaffTools />}
        <AccountMenu />
      </header>
      {children}
      <Toasts />
    </>
  )
}

function StaffTools() {
  const { t } = useTexts()
  const navigate = useNavigate()
  const [help, setHelp] = useState(false)
  const admin = isAdmin(useSession())
  useKeys({
    'g d': () => void navigate({ to: '/desk' }),
    n: () => void navigate({ to: '/tickets/new' }),
    '?': () => setHelp(true),
  })
  return (
    <>
      <nav className={styles.nav} aria-label={t('nav.main')}>
        <Link to="/desk" className={styles.link}>
          {t('nav.desk')}
        </Link>
        <Link to="/insights" className={styles.link}>
          {t('insights.title')}
        </Link>
        {admin && (
          <Link to="/admin/statuses" className={styles.link}>
            {t('nav.admin')}
          </Link>
        )}
      </nav>
      <button type="button" className={styles.keys} aria-label={t('nav.keys')} onClick={() => setHelp(true)}>
        <KeyboardIcon />
      </button>
      <ButtonLink to="/tickets/new" look="primary">
        <PlusIcon /> <span className={styles.newLabel}>{t('nav.newTicket')}</span>
      </ButtonLink>
      {help && <KeysDialog onClose={() => setHelp(false)} />}
    </>
  )
}
