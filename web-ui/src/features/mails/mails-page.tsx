import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Delivery } from '@/api/types'
import { ListEnd } from '@/components/list-end'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { useConfig } from '@/components/session'
import { Skeleton } from '@/components/skeleton'
import { formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import { LetterDialog } from './letter-dialog'
import { MailRow } from './mail-row'
import { mailStates, type MailsSearch } from './mails-search'
import styles from './mails.module.css'
import { mailsQuery } from './queries'
import { RetryAll } from './retry-all'

/** The mail queue as it is: what waits and why, what failed, and what can be done about it. */
export function MailsPage({ search: { state } }: { search: MailsSearch }) {
  const { t } = useTexts()
  const query = useInfiniteQuery(mailsQuery(state))
  const isDemo = useConfig().signIn.demo.length > 0
  const [opened, setOpened] = useState<Delivery>()
  const newest = query.data?.pages[0]
  const mails = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <main id="content" className={styles.page}>
      <title>{t('mails.title')}</title>
      <h1>{t('mails.title')}</h1>
      <p className={styles.lead}>{t('mails.lead')}</p>
      {newest && !newest.hasServer && (
        <Notice tone="warning" title={t('mails.noServerTitle')}>
          <p>{t(isDemo ? 'mails.noServerDemo' : 'mails.noServer')}</p>
        </Notice>
      )}
      <div className={styles.bar}>
        <nav className={styles.states} aria-label={t('mails.states')}>
          <Link to="/admin/mails" activeOptions={{ exact: true, includeSearch: true }}>
            {t('mails.all')}
          </Link>
          {mailStates.map((it) => (
            <Link key={it} to="/admin/mails" search={{ state: it }} activeOptions={{ exact: true, includeSearch: true }}>
              {t(`mails.state.${it}`)} {newest && <span className={styles.count}>{formatNumber(newest.queue[it])}</span>}
            </Link>
          ))}
        </nav>
        {newest && newest.queue.failed > 0 && <RetryAll failed={newest.queue.failed} />}
      </div>
      {query.isPending && <Skeleton label={t('app.loading')} lines={6} />}
      {query.isError && mails.length === 0 && (
        <Notice tone="trouble" title={t('mails.failed')}>
          <Button onClick={() => void query.refetch()}>{t('errors.retry')}</Button>
        </Notice>
      )}
      {query.isSuccess && mails.length === 0 && <p className={styles.none}>{t('mails.none')}</p>}
      {mails.length > 0 && (
        <>
          <ul className={styles.list} aria-label={t('mails.title')}>
            {mails.map((mail) => (
              <MailRow
                key={mail.id}
                mail={mail}
                onOpen={isDemo && mail.state !== 'sent' ? () => setOpened(mail) : undefined}
                canRetry={mail.state === 'failed' || (mail.state === 'pending' && newest?.hasServer === true)}
              />
            ))}
          </ul>
          <ListEnd query={query} />
        </>
      )}
      {opened && <LetterDialog mail={opened} onClose={() => setOpened(undefined)} />}
    </main>
  )
}
