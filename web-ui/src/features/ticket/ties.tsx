import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useImperativeHandle, useRef, useState, type Ref } from 'react'
import { linksQuery, type Tie } from '@/api/ties'
import type { LinkedTicket, Ticket } from '@/api/types'
import { Button } from '@/components/button'
import { CloseIcon, LockIcon } from '@/components/icons'
import { Notice } from '@/components/notice'
import { StatusMark } from '@/components/tickets/marks'
import { useTexts } from '@/i18n/texts'
import { TicketPicker } from './ticket-picker'
import styles from './ties.module.css'

export interface TiesHandle {
  merge: () => void
}

interface Props {
  ticket: Ticket
  onTie: (ticket: Ticket, tie: Tie) => void
  ref: Ref<TiesHandle>
}

/** The tickets that this one is tied to, and the ways to tie it to more. */
export function Ties({ ticket, onTie, ref }: Props) {
  const { t } = useTexts()
  const links = useQuery(linksQuery(ticket.reference))
  const [picking, setPicking] = useState<{ does: 'merge' | 'relate'; anchor: Element }>()
  const mergeButton = useRef<HTMLButtonElement>(null)
  const { related = [], duplicates = [] } = links.data ?? {}
  const mayRelate = ticket.allowedMoves.includes('related')
  const mayMerge = ticket.allowedMoves.includes('merge')
  useImperativeHandle(ref, () => ({ merge: () => mergeButton.current?.click() }))

  if (!mayMerge && !mayRelate && !links.isError && duplicates.length === 0 && related.length === 0) return null
  return (
    <section className={styles.ties} aria-label={t('ties.title')}>
      <h2>{t('ties.title')}</h2>
      {links.isError && (
        <Notice tone="trouble" title={t('ties.failed')}>
          <Button onClick={() => void links.refetch()}>{t('errors.retry')}</Button>
        </Notice>
      )}
      {duplicates.length > 0 && <Tickets label={t('ties.duplicates')} tickets={duplicates} />}
      {related.length > 0 && (
        <Tickets
          label={t('ties.related')}
          tickets={related}
          {...(mayRelate && { onRemove: (other: string) => onTie(ticket, { does: 'unrelate', other }) })}
        />
      )}
      <div className={styles.actions}>
        {mayRelate && (
          <Button
            aria-haspopup="dialog"
            onClick={({ currentTarget }) => setPicking({ does: 'relate', anchor: currentTarget })}
          >
            {t('ties.relate')}
          </Button>
        )}
        {mayMerge && (
          <Button
            ref={mergeButton}
            aria-haspopup="dialog"
            onClick={({ currentTarget }) => setPicking({ does: 'merge', anchor: currentTarget })}
          >
            {t('ties.merge')}
          </Button>
        )}
      </div>
      {picking && (
        <TicketPicker
          anchor={picking.anchor}
          label={t(`ties.${picking.does}`)}
          reference={ticket.reference}
          taken={[...duplicates, ...(picking.does === 'relate' ? related : [])].map(({ reference }) => reference)}
          onChoose={(other) => onTie(ticket, { does: picking.does, other })}
          onClose={() => setPicking(undefined)}
        />
      )}
    </section>
  )
}

interface TicketsProps {
  label: string
  tickets: LinkedTicket[]
  onRemove?: (reference: string) => void
}

function Tickets({ label, tickets, onRemove }: TicketsProps) {
  const { t } = useTexts()
  return (
    <>
      <h3>{label}</h3>
      <ul className={styles.list} aria-label={label}>
        {tickets.map(({ reference, title, status, sensitive, merged }) => (
          <li key={reference}>
            <Link to="/tickets/$reference" params={{ reference }}>
              <span className={styles.reference}>{reference}</span> {title}
            </Link>
            <p className={styles.state}>
              <StatusMark status={status} />
              {sensitive && (
                <span className={styles.sensitive}>
                  <LockIcon size={13} /> {t('field.sensitive')}
                </span>
              )}
              {merged && onRemove && <span>{t('ties.isMerged')}</span>}
            </p>
            {onRemove && (
              <button
                type="button"
                className={styles.remove}
                aria-label={t('ties.unrelate', { reference })}
                title={t('ties.unrelate', { reference })}
                onClick={() => onRemove(reference)}
              >
                <CloseIcon />
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
