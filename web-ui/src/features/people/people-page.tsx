import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AdminUser } from '@/api/types'
import { PlusIcon } from '@/components/icons'
import { ListEnd } from '@/components/list-end'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { Skeleton } from '@/components/skeleton'
import { useTexts } from '@/i18n/texts'
import { InviteDialog } from './invite-dialog'
import type { PeopleSearch } from './people-search'
import { PersonRow } from './person-row'
import { PersonSessionsDialog } from './person-sessions-dialog'
import styles from './people.module.css'
import { peopleQuery } from './queries'
import { RightsDialog } from './rights-dialog'
import { ShutOutDialog } from './shut-out-dialog'

type Open = { is: 'inviting' | 'guest' } | { is: 'sessions' | 'shuttingOut' | 'rights'; person: AdminUser }

const columns = ['name', 'role', 'lastSignIn', 'openTickets'] as const

/** Who may what, who is awaited, and who was shut out. */
export function PeoplePage({ search }: { search: PeopleSearch }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const query = useInfiniteQuery(peopleQuery(search))
  const [open, setOpen] = useState<Open>()
  const people = query.data?.pages.flatMap((page) => page.items) ?? []
  const close = () => setOpen(undefined)
  const look = (q: string) =>
    void navigate({ to: '/admin/people', search: { ...(search.all && { all: true }), ...(q && { q }) }, replace: true })
  return (
    <main id="content" className={styles.page}>
      <title>{t('people.title')}</title>
      <header className={styles.head}>
        <h1>{t('people.title')}</h1>
        <Button look="primary" onClick={() => setOpen({ is: 'inviting' })}>
          <PlusIcon /> {t('people.invite')}
        </Button>
        <p className={styles.lead}>{t('people.lead')}</p>
      </header>
      <div className={styles.bar}>
        <nav className={styles.views} aria-label={t('people.views')}>
          <Link to="/admin/people" activeOptions={{ exact: true, includeSearch: true }} search={{ ...(search.q && { q: search.q }) }}>
            {t('people.team')}
          </Link>
          <Link to="/admin/people" activeOptions={{ exact: true, includeSearch: true }} search={{ ...(search.q && { q: search.q }), all: true }}>
            {t('people.everyone')}
          </Link>
        </nav>
        <input
          type="search"
          className={styles.search}
          aria-label={t('people.search')}
          placeholder={t('people.search')}
          value={search.q ?? ''}
          onChange={(event) => look(event.target.value)}
        />
      </div>
      {query.isPending && <Skeleton label={t('app.loading')} lines={5} />}
      {query.isError && people.length === 0 && (
        <Notice tone="trouble" title={t('people.failed')}>
          <Button onClick={() => void query.refetch()}>{t('errors.retry')}</Button>
        </Notice>
      )}
      {query.isSuccess && people.length === 0 && <p className={styles.lead}>{t('people.none')}</p>}
      {people.length > 0 && (
        <>
          <table className={styles.people} aria-label={t('people.title')}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`people.${column}`)}
                  </th>
                ))}
                <th>
                  <span className="visually-hidden">{t('people.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <PersonRow
                  key={person.id}
                  person={person}
                  onSessions={() => setOpen({ is: 'sessions', person })}
                  onRights={() => setOpen({ is: 'rights', person })}
                  onShutOut={() => setOpen({ is: 'shuttingOut', person })}
                />
              ))}
            </tbody>
          </table>
          <ListEnd query={query} />
        </>
      )}
      <footer className={styles.bar}>
        <p className={styles.lead}>{t('people.rights.guestHint')}</p>
        <Button onClick={() => setOpen({ is: 'guest' })}>{t('people.rights.guest')}</Button>
      </footer>
      {open?.is === 'inviting' && <InviteDialog onClose={close} />}
      {open?.is === 'guest' && <RightsDialog onClose={close} />}
      {open?.is === 'rights' && <RightsDialog person={open.person} onClose={close} />}
      {open?.is === 'sessions' && <PersonSessionsDialog person={open.person} onClose={close} />}
      {open?.is === 'shuttingOut' && <ShutOutDialog person={open.person} onClose={close} />}
    </main>
  )
}
