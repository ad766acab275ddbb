import { useTranslation } from 'react-i18next'
import type { Ticket } from '@/api/types'
import { useConfig } from '@/components/session'
import { placeText } from '@/components/tickets/describe'
import { PriorityMark, StatusMark } from '@/components/tickets/marks'
import { formatAgo, formatDay, formatMoment } from '@/i18n/format'
import styles from './desk.module.css'

/** Opens the menu of a fact of a ticket, beside the element given. */
export type OpenMenu = (fact: 'status' | 'priority', ticket: Ticket) => void

/** Where the menu of a fact opens, also when a key asks for it. */
export const anchorId = (fact: 'status' | 'priority', reference: string) => `${fact}-${reference}`

interface Props {
  fact: 'status' | 'priority'
  ticket: Ticket
  onMenu: OpenMenu
}

/** A status or priority in a row: changed by pressing it, where that is allowed. */
export function FactButton({ fact, ticket, onMenu }: Props) {
  const { t } = useTranslation()
  const mark = fact === 'status' ? <StatusMark status={ticket.status} /> : <PriorityMark priority={ticket.priority} />
  if (!ticket.allowedMoves.includes(fact)) return mark
  return (
    <button
      type="button"
      id={anchorId(fact, ticket.reference)}
      className={styles.fact}
      aria-haspopup="menu"
      title={t(`field.${fact}`)}
      tabIndex={-1}
      onClick={() => onMenu(fact, ticket)}
    >
      {mark}
    </button>
  )
}

export function Place({ ticket }: { ticket: Ticket }) {
  const place = placeText(useConfig().locations, ticket.location)
  return <span title={place}>{place}</span>
}

export function Due({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  if (!ticket.dueOn) return null
  const late = ticket.status.phase === 'open' && ticket.dueOn < new Date().toISOString().slice(0, 10)
  return (
    <time dateTime={ticket.dueOn} className={late ? styles.late : undefined}>
      {formatDay(ticket.dueOn)}
      {late && <span className="visually-hidden"> {t('desk.late')}</span>}
    </time>
  )
}

export function Ago({ at }: { at: string }) {
  return (
    <time dateTime={at} title={formatMoment(at)}>
      {formatAgo(at, 'short')}
    </time>
  )
}
