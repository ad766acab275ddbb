import type { ReactNode } from 'react'
import type { Edit } from '@/api/tickets'
import type { Ticket } from '@/api/types'
import { placeText, type TicketField } from '@/components/tickets/describe'
import { DueDay } from '@/components/tickets/due'
import { FactMenu } from '@/components/tickets/fact-menu'
import { PriorityMark, StatusMark } from '@/components/tickets/marks'
import { formatAgo, formatMoment } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import { AssigneePicker } from './assignee-picker'
import { DuePanel } from './due-panel'
import { PlacePanel } from './place-panel'
import styles from './ticket.module.css'

type ChangeableFact = Exclude<TicketField, 'title' | 'description' | 'sensitive'>

/** A fact whose choices are open, and what they open beside. */
export interface OpenFact {
  fact: ChangeableFact
  anchor: Element
}

interface Props {
  ticket: Ticket
  open: OpenFact | undefined
  onOpen: (open: OpenFact | undefined) => void
  onEdit: (edit: Edit) => void
}

/** What is known about a ticket, each changed by pressing it where that is allowed. */
export function Facts({ ticket, open, onOpen, onEdit }: Props) {
  const { t } = useTexts()
  const none = <span className={styles.none}>{t('ticket.none')}</span>
  const shown: Record<ChangeableFact, ReactNode> = {
    status: <StatusMark status={ticket.status} />,
    priority: <PriorityMark priority={ticket.priority} />,
    assignee: ticket.assignee?.name ?? <span className={styles.none}>{t('ticket.nobody')}</span>,
    category: ticket.category?.label ?? none,
    location: placeText(ticket.location) ?? none,
    dueOn: ticket.dueOn ? <DueDay ticket={ticket} told /> : none,
  }
  const fact = (name: ChangeableFact) => (
    <Fact label={t(`field.${name}`)}>
      {ticket.allowedMoves.includes(name) ? (
        <button
          type="button"
          className={styles.fact}
          data-fact={name}
          aria-haspopup={name === 'location' || name === 'dueOn' ? 'dialog' : 'menu'}
          aria-expanded={open?.fact === name}
          onClick={(event) => onOpen({ fact: name, anchor: event.currentTarget })}
        >
          {shown[name]}
        </button>
      ) : (
        <span className={styles.fixed}>{shown[name]}</span>
      )}
    </Fact>
  )
  return (
    <>
      <dl>
        {fact('status')}
        {fact('priority')}
        {fact('assignee')}
        {fact('location')}
        {fact('category')}
        {fact('dueOn')}
        <Fact label={t('field.sensitive')}>
          <Sensitive ticket={ticket} onEdit={onEdit} />
        </Fact>
      </dl>
      <dl>
        <Fact label={t('field.reporter')}>
          <Reporter reporter={ticket.reporter} />
        </Fact>
        <Fact label={t('field.createdAt')}>
          <Moment at={ticket.createdAt} />
        </Fact>
        <Fact label={t('field.updatedAt')}>
          <Moment at={ticket.updatedAt} />
        </Fact>
        {ticket.resolvedAt && (
          <Fact label={t('field.resolvedAt')}>
            <Moment at={ticket.resolvedAt} />
          </Fact>
        )}
      </dl>
      {open && <OpenChoices open={open} ticket={ticket} onEdit={onEdit} onClose={() => onOpen(undefined)} />}
    </>
  )
}

interface ChoicesProps {
  open: OpenFact
  ticket: Ticket
  onEdit: (edit: Edit) => void
  onClose: () => void
}

function OpenChoices({ open: { fact, anchor }, ...rest }: ChoicesProps) {
  switch (fact) {
    case 'assignee':
      return <AssigneePicker anchor={anchor} {...rest} />
    case 'location':
      return <PlacePanel anchor={anchor} {...rest} />
    case 'dueOn':
      return <DuePanel anchor={anchor} {...rest} />
    default:
      return <FactMenu fact={fact} anchor={anchor} {...rest} />
  }
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.factRow}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Sensitive({ ticket, onEdit }: { ticket: Ticket; onEdit: (edit: Edit) => void }) {
  const { t } = useTexts()
  if (!ticket.allowedMoves.includes('sensitive')) {
    return <span className={styles.fixed}>{t(ticket.sensitive ? 'ticket.yes' : 'ticket.no')}</span>
  }
  return (
    <label className={styles.sensitive} title={t('ticket.sensitiveHint')}>
      <input
        type="checkbox"
        checked={ticket.sensitive}
        onChange={(event) => onEdit({ sensitive: event.target.checked })}
      />
      {t(ticket.sensitive ? 'ticket.sensitiveYes' : 'ticket.sensitiveNo')}
    </label>
  )
}

function Reporter({ reporter: { kind, name, email } }: { reporter: Ticket['reporter'] }) {
  const { t } = useTexts()
  return (
    <span className={styles.fixed}>
      <span>{name ?? email ?? t('ticket.anonymous')}</span>
      <span className={styles.kind}>{t(`ticket.reporter.${kind}`)}</span>
    </span>
  )
}

function Moment({ at }: { at: string }) {
  return (
    <time className={styles.fixed} dateTime={at} title={formatMoment(at)}>
      {formatAgo(at)}
    </time>
  )
}
