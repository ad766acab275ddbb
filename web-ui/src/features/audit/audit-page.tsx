import { useInfiniteQuery } from '@tanstack/react-query'
import { ListEnd } from '@/components/list-end'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { Skeleton } from '@/components/skeleton'
import { formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import { Entry } from './audit-entry'
import { AuditFilters } from './audit-filters'
import type { AuditSearch } from './audit-search'
import styles from './audit.module.css'
import { auditQuery } from './queries'
import { VerifyPanel } from './verify-panel'

/** Who did what when, on all tickets and in the administration; and whether that is what was once recorded. */
export function AuditPage({ search }: { search: AuditSearch }) {
  const { t } = useTexts()
  const query = useInfiniteQuery(auditQuery(search))
  const newest = query.data?.pages[0]
  const entries = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <main id="content" className={styles.page}>
      <title>{t('audit.title')}</title>
      <header>
        <h1>{t('audit.title')}</h1>
        <p className={styles.soft}>{t('audit.lead')}</p>
      </header>
      <VerifyPanel />
      <section className={styles.log} aria-labelledby="audit-log">
        <h2 id="audit-log">{t('audit.log')}</h2>
        <AuditFilters search={search} personName={newest?.person ?? undefined} />
        <p role="status" className={styles.soft}>
          {newest &&
            newest.items.length > 0 &&
            t(newest.total.exact ? 'audit.count' : 'audit.countOver', {
              count: newest.total.value,
              number: formatNumber(newest.total.value),
            })}
          {newest?.items.length === 0 && t('audit.none')}
        </p>
        {query.isPending && <Skeleton label={t('app.loading')} lines={6} />}
        {query.isError && entries.length === 0 && (
          <Notice tone="trouble" title={t('audit.failed')}>
            <Button onClick={() => void query.refetch()}>{t('errors.retry')}</Button>
          </Notice>
        )}
        {entries.length > 0 && (
          <>
            <ol className={styles.entries} aria-label={t('audit.log')}>
              {entries.map((entry) => (
                <Entry key={entry.hash} entry={entry} />
              ))}
            </ol>
            <ListEnd query={query} />
          </>
        )}
      </section>
    </main>
  )
}
