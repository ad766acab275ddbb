import type { ReactNode } from 'react'
import type { Ticket } from '@/api/types'
import { Ago, FactButton, Place, SensitiveMark } from './cell'
import styles from './desk.module.css'
import { RowLink } from './row-link'
import { useRows } from './use-rows'

/** As tall as desk.module.css makes a card. */
const CARD_HEIGHT = 108

interface Props {
  tickets: Ticket[]
  active: string | undefined
  /** Shown under the last card. */
  children: ReactNode
}

/** The desk on a phone. */
export function TicketCards({ tickets, active, children }: Props) {
  const { scroller, shown, before, after } = useRows({ tickets, rowHeight: CARD_HEIGHT, active })
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul style={{ paddingTop: before, paddingBottom: after }}>
        {shown.map((ticket) => (
          <li key={ticket.reference} className={styles.card} data-active={ticket.reference === active || undefined}>
            <p className={styles.cardMeta}>
              <span className={styles.reference}>{ticket.reference}</span>
              {ticket.sensitive && <SensitiveMark />}
              <span className={styles.cardPlace}>
                <Place ticket={ticket} />
              </span>
              <Ago at={ticket.updatedAt} />
            </p>
            <RowLink ticket={ticket} />
            <p className={styles.cardFacts}>
              <FactButton fact="status" ticket={ticket} />
              <FactButton fact="priority" ticket={ticket} />
              <span className={styles.cardAssignee}>{ticket.assignee?.name}</span>
            </p>
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}
