import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexts } from '@/i18n/texts'
import { Brand } from './icons'
import styles from './public-shell.module.css'
import { useConfig } from './session'

interface Props {
  title: string
  /** What stands at the end of the header, such as the sign-in button. */
  action?: ReactNode
  children: ReactNode
}

/** The roomy frame of pages for everyone. */
export function PublicShell({ title, action, children }: Props) {
  const { t } = useTexts()
  const config = useConfig()
  return (
    <>
      <title>{`${title} · ${config.name}`}</title>
      <a className="skip-link" href="#content">
        {t('app.skip')}
      </a>
      <header className={styles.header}>
        <Link to="/" className={styles.brand}>
          <Brand /> {config.name}
        </Link>
        {action}
      </header>
      <main id="content" className={styles.main}>
        {children}
      </main>
    </>
  )
}
