import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { companyQuery, leaveTicket } from '@/api/presence'
import { PersonIcon } from '@/components/icons'
import { useTexts } from '@/i18n/texts'
import styles from './company.module.css'

/** Who else has this ticket open, so that no two people do the same work unknown to each other. */
export function Company({ reference }: { reference: string }) {
  const { t, language } = useTexts()
  const { data } = useQuery(companyQuery(reference))
  useEffect(() => {
    const leave = () => leaveTicket(reference)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [reference])
  const names = (data?.items ?? []).map(({ name }) => name)
  const told =
    names.length > 0 &&
    t('ticket.company', { count: names.length, names: new Intl.ListFormat(language).format(names) })
  return (
    <p className={styles.company} role="status">
      {told && (
        <>
          <PersonIcon /> {told}
        </>
      )}
    </p>
  )
}
