import { Link, useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { ticketList } from '@/api/tickets'
import { BackIcon, ChevronDownIcon, ChevronUpIcon } from '@/components/icons'
import { useDeskMemory } from '@/components/tickets/desk-memory'
import { toFilters } from '@/components/tickets/desk-search'
import { useKeys } from '@/components/use-keys'
import { useTexts } from '@/i18n/texts'
import { Company } from './company'
import styles from './ticket.module.css'

/** The way back to the desk as it was left, and along its list. */
export function TicketHeader({ reference }: { reference: string }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const memory = useDeskMemory()
  const client = useQueryClient()
  const { search } = memory.recall()
  const list = client.getQueryData(ticketList(toFilters(search)).queryKey)
  const order = list?.pages.flatMap((page) => page.items.map((ticket) => ticket.reference)) ?? []
  const here = order.indexOf(reference)
  const previous = here > 0 ? order[here - 1] : undefined
  const next = here >= 0 ? order[here + 1] : undefined

  const go = (to: string | undefined) => {
    if (to === undefined) return
    memory.note({ active: to })
    void navigate({ to: '/tickets/$reference', params: { reference: to } })
  }
  useKeys({
    j: () => go(next),
    k: () => go(previous),
    Escape: () => void navigate({ to: '/desk', search }),
  })

  return (
    <div className={styles.header}>
      <Link to="/desk" search={search} className={styles.back}>
        <BackIcon /> {t('nav.desk')}
      </Link>
      <span className={styles.reference}>{reference}</span>
      <Company reference={reference} />
      {here >= 0 && (
        <nav className={styles.steps} aria-label={t('ticket.steps')}>
          <button type="button" aria-label={t('ticket.previous')} disabled={!previous} onClick={() => go(previous)}>
            <ChevronUpIcon />
          </button>
          <button type="button" aria-label={t('ticket.next')} disabled={!next} onClick={() => go(next)}>
            <ChevronDownIcon />
          </button>
        </nav>
      )}
    </div>
  )
}
