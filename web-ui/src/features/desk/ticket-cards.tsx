import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '@/api/types'
import { LockIcon } from '@/components/icons'
import { Ago, FactButton, Place, type OpenMenu } from './cell'
import styles from './desk.module.css'
import { RowLink } from './row-link'
import { useRows } from './use-rows'

/** As tall as desk.module.css makes a card. */
const CARD_HEIGHT = 108

interface Props {
  tickets: Ticket[]
  active: string | undefined
  focused: string | undefined
  onFocus: (reference: string) => void
  onMenu: OpenMenu
  /** Shown under the last card. */
  children: ReactNode
}

/** The desk on a phone. */
export function TicketCards({ tickets, active, focused, onFocus, onMenu, children }: Props) {
  const { t } = useTranslation()
  const { scroller, shown, before, after } = useRows({ tickets, rowHeight: CARD_HEIGHT, active })
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul style={{ paddingTop: before, paddingBottom: after }}>
        {shown.map((ticket) => (
          <li key={ticket.reference} className={styles.card} data-active={ticket.reference === active || undefined}>
            <p className={styles.cardMeta}>
              <span className={styles.reference}>{ticket.reference}</span>
              {ticket.sensitive && (
                <>
                  <LockIcon size={12} />
                  <span className="visually-hidden">{t('field.sensitive')}</span>
                </>
              )}
              <span className={styles.cardPlace}>
                <Place ticket={ticket} />
              </span>
              <Ago at={ticket.updatedAt} />
            </p>
            <RowLink ticket={ticket} focused={ticket.reference === focused} onFocus={onFocus} />
            <p className={styles.cardFacts}>
              <FactButton fact="status" ticket={ticket} onMenu={onMenu} />
              <FactButton fact="priority" ticket={ticket} onMenu={onMenu} />
              <span className={styles.cardAssignee}>{ticket.assignee?.name}</span>
            </p>
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}
