import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { eventsQuery } from '@/api/tickets'
import type { TicketEvent } from '@/api/types'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Skeleton } from '@/components/skeleton'
import { formatAgo, formatMoment } from '@/i18n/format'
import styles from './ticket.module.css'
import { useEventSentences } from './use-event-sentences'

/** What happened to the ticket, oldest first. */
export function Timeline({ reference }: { reference: string }) {
  const { t } = useTranslation()
  const events = useQuery(eventsQuery(reference))
  return (
    <section className={styles.timeline}>
      <h2>{t('timeline.title')}</h2>
      {events.isPending && <Skeleton label={t('app.loading')} lines={3} />}
      {events.isError && (
        <Notice tone="trouble" title={t('timeline.failed')}>
          <Button onClick={() => void events.refetch()}>{t('errors.retry')}</Button>
        </Notice>
      )}
      <ol>
        {events.data?.items.map((event) => (
          <Entry key={event.sequence} event={event} />
        ))}
      </ol>
    </section>
  )
}

function Entry({ event }: { event: TicketEvent }) {
  const sentencesOf = useEventSentences()
  const { who, told, texts } = sentencesOf(event)
  return (
    <li className={styles.entry}>
      <p>
        <strong>{who}</strong> {told}{' '}
        <time dateTime={event.at} title={formatMoment(event.at)}>
          {formatAgo(event.at)}
        </time>
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
