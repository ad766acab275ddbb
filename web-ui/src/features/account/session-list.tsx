import { useQuery } from '@tanstack/react-query'
import type { Session } from '@/api/types'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Skeleton } from '@/components/skeleton'
import { formatAgo, formatMoment } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import styles from './account.module.css'
import { sessionsQuery, useEndSession, useSignOutEverywhere } from './queries'

/** Every place where this person is signed in, each to be ended. */
export function SessionList() {
  const { t } = useTexts()
  const sessions = useQuery(sessionsQuery)
  const everywhere = useSignOutEverywhere()
  return (
    <section className={styles.sessions}>
      <h2>{t('account.sessions')}</h2>
      <p>{t('account.sessionsHint')}</p>
      {sessions.isPending && <Skeleton label={t('app.loading')} lines={3} />}
      {sessions.isError && (
        <Notice tone="trouble" title={t('account.sessionsFailed')}>
          <Button onClick={() => void sessions.refetch()}>{t('errors.retry')}</Button>
        </Notice>
      )}
      <ul>
        {sessions.data?.items.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      <Button look="danger" disabled={everywhere.isPending} onClick={() => everywhere.mutate()}>
        {t('account.everywhere')}
      </Button>
      {everywhere.isError && <Notice tone="trouble">{everywhere.error.message}</Notice>}
    </section>
  )
}

function SessionRow({ session }: { session: Session }) {
  const { t } = useTexts()
  const end = useEndSession()
  const { client, method } = session
  return (
    <li className={styles.session}>
      <div>
        <p className={styles.client}>{client}</p>
        <p>
          {t(`account.methods.${method}`)} · {t('account.since', { at: formatMoment(session.createdAt) })} ·{' '}
          {session.current ? <strong>{t('account.current')}</strong> : t('account.lastSeen', { ago: formatAgo(session.lastSeenAt) })}
        </p>
        {end.isError && <Notice tone="trouble">{end.error.message}</Notice>}
      </div>
      {!session.current && (
        <Button
          disabled={end.isPending}
          aria-label={t('account.endOf', { client })}
          onClick={() => end.mutate(session.id)}
        >
          {t('account.end')}
        </Button>
      )}
    </li>
  )
}
