import type { Ticket } from '@/api/types'
import { LockIcon } from '@/components/icons'
import { placeText } from '@/components/tickets/describe'
import { PriorityMark, StatusMark } from '@/components/tickets/marks'
import { formatAgo, formatMoment } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import styles from './desk.module.css'
import { anchorId, useRowTools, type RowFact } from './row-tools'

interface Props {
  fact: RowFact
  ticket: Ticket
}

/** A status or priority in a row: changed by pressing it, where that is allowed. */
export function FactButton({ fact, ticket }: Props) {
  const { t } = useTexts()
  const { onMenu } = useRowTools()
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

export function SensitiveMark() {
  const { t } = useTexts()
  return (
    <span title={t('field.sensitive')}>
      <LockIcon size={14} />
      <span className="visually-hidden">{t('field.sensitive')}</span>
    </span>
  )
}

export function Place({ ticket }: { ticket: Ticket }) {
  const place = placeText(ticket.location)
  return <span title={place}>{place}</span>
}

export function Ago({ at }: { at: string }) {
  return (
    <time dateTime={at} title={formatMoment(at)}>
      {formatAgo(at, 'short')}
    </time>
  )
}
