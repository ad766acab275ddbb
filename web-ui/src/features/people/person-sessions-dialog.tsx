import { useQuery } from '@tanstack/react-query'
import type { AdminUser } from '@/api/types'
import { DialogActions, ModalDialog } from '@/components/modal-dialog'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { Skeleton } from '@/components/skeleton'
import { formatAgo } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import styles from './people.module.css'
import { personSessionsQuery, useEndSessionOf, useSignOutOf } from './queries'

interface Props {
  person: AdminUser
  onClose: () => void
}

/** Where somebody is signed in, each place to be ended. */
export function PersonSessionsDialog({ person: { id, name }, onClose }: Props) {
  const { t } = useTexts()
  const query = useQuery(personSessionsQuery(id))
  const end = useEndSessionOf(id)
  const all = useSignOutOf(id)
  const failure = end.error ?? all.error
  const sessions = query.data?.items ?? []
  return (
    <ModalDialog title={t('people.sessionsOf', { name })} onClose={onClose}>
      {failure && <Notice tone="trouble">{t('people.notDone', { reason: failure.message })}</Notice>}
      {query.isPending && <Skeleton label={t('app.loading')} lines={2} />}
      {query.isError && <Notice tone="trouble">{query.error.message}</Notice>}
      {query.isSuccess && sessions.length === 0 && <p className={styles.lead}>{t('people.noSessions')}</p>}
      <ul className={styles.sessions}>
        {sessions.map(({ id: session, client, lastSeenAt }) => (
          <li key={session}>
            <span>
              {client} <span className={styles.email}>{t('people.seen', { ago: formatAgo(lastSeenAt) })}</span>
            </span>
            <Button disabled={end.isPending} aria-label={t('people.endOf', { client })} onClick={() => end.mutate(session)}>
              {t('people.end')}
            </Button>
          </li>
        ))}
      </ul>
      <DialogActions>
        {sessions.length > 0 && (
          <Button look="danger" disabled={all.isPending} onClick={() => all.mutate()}>
            {t('people.endAll')}
          </Button>
        )}
        <Button onClick={onClose}>{t('people.close')}</Button>
      </DialogActions>
    </ModalDialog>
  )
}
