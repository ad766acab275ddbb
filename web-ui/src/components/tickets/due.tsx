import type { Ticket } from '@/api/types'
import { formatDay, formatDayShort } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import styles from './due.module.css'

/** The day by the calendar on the wall, as the one that something is due on. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

export const isOverdue = ({ status, dueOn, mergedInto }: Pick<Ticket, 'status' | 'dueOn' | 'mergedInto'>): boolean =>
  status.phase === 'open' && !mergedInto && dueOn !== null && dueOn < today()

/** When a ticket is due, and in words if that is over: colour alone tells nobody. */
export function DueDay({ ticket, told = false }: { ticket: Ticket; told?: boolean }) {
  const { t } = useTexts()
  if (!ticket.dueOn) return null
  const late = isOverdue(ticket)
  return (
    <time dateTime={ticket.dueOn} title={formatDay(ticket.dueOn)} className={late ? styles.late : undefined}>
      {told ? formatDay(ticket.dueOn) : formatDayShort(ticket.dueOn)}
      {late && <span className={told ? undefined : 'visually-hidden'}>{` ${t('desk.late')}`}</span>}
    </time>
  )
}
