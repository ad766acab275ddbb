import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTexts } from '@/i18n/texts'
import styles from './admin-nav.module.css'

const sections = [
  { to: '/admin/statuses', name: 'statuses' },
  { to: '/admin/categories', name: 'categories' },
  { to: '/admin/places', name: 'places' },
  { to: '/admin/people', name: 'people' },
  { to: '/admin/mails', name: 'mails' },
  { to: '/admin/import', name: 'import' },
  { to: '/admin/organisation', name: 'organisation' },
  { to: '/admin/audit', name: 'audit' },
] as const

/** The ways between the pages of the administration. */
export function AdminNav() {
  const { t } = useTexts()
  const { pathname } = useLocation()
  const nav = useRef<HTMLElement>(null)
  // on a telephone they have no room beside each other: the open one is scrolled to
  useEffect(() => {
    const open = nav.current?.querySelector<HTMLElement>('[aria-current=page]')
    if (nav.current && open) nav.current.scrollLeft = open.offsetLeft - (nav.current.clientWidth - open.offsetWidth) / 2
  }, [pathname])
  return (
    <nav ref={nav} className={styles.nav} aria-label={t('admin.title')}>
      {sections.map(({ to, name }) => (
        <Link key={to} to={to} className={styles.link}>
          {t(`admin.sections.${name}`)}
        </Link>
      ))}
    </nav>
  )
}
