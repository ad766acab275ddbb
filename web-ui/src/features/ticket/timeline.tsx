import { useQuery } from '@tanstack/react-query'
import { commentsQuery, eventsQuery, ticketMailsQuery } from '@/api/tickets'
import type { Comment, EventMails, TicketEvent } from '@/api/types'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Skeleton } from '@/components/skeleton'
import { formatAgo, formatMoment } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import { CommentEntry } from './comment-entry'
import { MailMark } from './mail-mark'
import styles from './ticket.module.css'
import { useEventSentences } from '@/components/tickets/use-event-sentences'

type Happening = { at: string; event: TicketEvent } | { at: string; comment: Comment }

/** Events and comments in the order in which they came; a comment that is shown needs no event to tell of it. */
function inOrder(events: TicketEvent[], comments: Comment[] | undefined): Happening[] {
  return [
    ...events.filter(({ type }) => !comments || type !== 'commented').map((event) => ({ at: event.at, event })),
    ...(comments ?? []).map((comment) => ({ at: comment.at, comment })),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
}

/** What happened to the ticket and what was said about it, oldest first. */
export function Timeline({ reference }: { reference: string }) {
  const { t } = useTexts()
  const events = useQuery(eventsQuery(reference))
  const comments = useQuery(commentsQuery(reference))
  // that it can't be had is no reason to hide what happened
  const mails = useQuery(ticketMailsQuery(reference))
  const mailsOf = (sequence: number) => mails.data?.items.find((it) => it.sequence === sequence)
  const happenings = events.data ? inOrder(events.data.items, comments.data?.items) : []
  return (
    <>
      <h2>{t('timeline.title')}</h2>
      {events.isPending && <Skeleton label={t('app.loading')} lines={3} />}
      {events.isError && <Failed title={t('timeline.failed')} onRetry={() => void events.refetch()} />}
      {comments.isError && <Failed title={t('timeline.commentsFailed')} onRetry={() => void comments.refetch()} />}
      <ol>
        {happenings.map((happening) =>
          'event' in happening ? (
            <Entry
              key={happening.event.sequence}
              event={happening.event}
              mails={mailsOf(happening.event.sequence)}
            />
          ) : (
            <CommentEntry
              key={happening.comment.id}
              reference={reference}
              comment={happening.comment}
              mails={mailsOf(happening.comment.sequence)}
            />
          ),
        )}
      </ol>
    </>
  )
}

function Failed({ title, onRetry }: { title: string; onRetry: () => void }) {
  const { t } = useTexts()
  return (
    <Notice tone="trouble" title={title}>
      <Button onClick={onRetry}>{t('errors.retry')}</Button>
    </Notice>
  )
}

function Entry({ event, mails }: { event: TicketEvent; mails: EventMails | undefined }) {
  const sentencesOf = useEventSentences()
  const { who, told, texts } = sentencesOf(event)
  return (
    <li className={styles.entry}>
      <p>
        <strong>{who}</strong> {told}{' '}
        <time dateTime={event.at} title={formatMoment(event.at)}>
          {formatAgo(event.at)}
        </time>{' '}
        <MailMark mails={mails} />
      </p>
      {texts.map(({ field, summary, from, to }) => (
        <details key={field} className={styles.diff}>
          <summary>{summary}</summary>
          {from && <del>{from}</del>}
          {to && <ins>{to}</ins>}
        </details>
      ))}
    </li>
  )
}
