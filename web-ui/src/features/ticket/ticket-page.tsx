import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ticketQuery, type Edit } from '@/api/tickets'
import { Notice } from '@/components/notice'
import { useAssignToMe, useQuickChange } from '@/components/tickets/use-quick-change'
import { useKeys } from '@/components/use-keys'
import { useTexts } from '@/i18n/texts'
import { Composer, type ComposerHandle } from './composer'
import { Facts, type OpenFact } from './facts'
import { MergedNotice } from './merged-notice'
import { Photos } from './photos'
import { TextEditor } from './text-editor'
import { TicketHeader } from './ticket-header'
import styles from './ticket.module.css'
import { Ties, type TiesHandle } from './ties'
import { Timeline } from './timeline'
import { useTie } from './use-tie'
import { WorkLink } from './work-link'

/** Everything about one ticket, changed where it stands. */
export function TicketPage({ reference }: { reference: string }) {
  const { t } = useTexts()
  const { data: ticket } = useSuspenseQuery(ticketQuery(reference))
  const change = useQuickChange()
  const assignToMe = useAssignToMe()
  const [editing, setEditing] = useState<'title' | 'description'>()
  const [open, setOpen] = useState<OpenFact>()
  const facts = useRef<HTMLElement>(null)
  const composer = useRef<ComposerHandle>(null)
  const ties = useRef<TiesHandle>(null)
  const tie = useTie()
  const isClosed = ticket.mergedInto !== null || ticket.withdrawn

  const edit = (what: Edit) => change(ticket, what)
  const openFact = (fact: OpenFact['fact']) => {
    const anchor = facts.current?.querySelector(`[data-fact=${fact}]`)
    if (anchor) setOpen({ fact, anchor })
  }
  useKeys({
    s: () => openFact('status'),
    p: () => openFact('priority'),
    a: () => assignToMe(ticket),
    m: () => ties.current?.merge(),
    c: () => composer.current?.focus(),
    e: () => {
      if (ticket.allowedMoves.includes('description')) setEditing('description')
    },
  })

  return (
    <main id="content" className={styles.page}>
      <title>{`${ticket.reference} ${ticket.title}`}</title>
      <TicketHeader reference={reference} />
      {ticket.mergedInto !== null && <MergedNotice ticket={ticket} into={ticket.mergedInto} onTie={tie} />}
      {ticket.withdrawn && (
        <Notice title={t('ticket.withdrawnTitle')}>
          <p>{t('ticket.withdrawnText')}</p>
        </Notice>
      )}
      <div className={styles.columns}>
        <div className={styles.text}>
          <TextEditor
            field="title"
            ticket={ticket}
            editing={editing === 'title'}
            onEditing={(now) => setEditing(now ? 'title' : undefined)}
          />
          <TextEditor
            field="description"
            ticket={ticket}
            editing={editing === 'description'}
            onEditing={(now) => setEditing(now ? 'description' : undefined)}
          />
          <Photos ticket={ticket} />
        </div>
        <aside ref={facts} className={styles.facts} aria-label={t('ticket.facts')}>
          <Facts ticket={ticket} open={open} onOpen={setOpen} onEdit={edit} />
          {ticket.assignee?.kind === 'named' && !isClosed && (
            <WorkLink key={ticket.assignee.name} ticket={ticket} name={ticket.assignee.name} />
          )}
          <Ties ref={ties} ticket={ticket} onTie={tie} />
        </aside>
        <section className={styles.timeline}>
          <Timeline reference={reference} />
          {!isClosed && <Composer ref={composer} ticket={ticket} />}
        </section>
      </div>
    </main>
  )
}
