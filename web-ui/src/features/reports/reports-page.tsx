import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { publicList } from '@/api/public'
import { ButtonAnchor, ButtonLink } from '@/components/button'
import { ListEnd } from '@/components/list-end'
import { LoadTrouble } from '@/components/public/load-trouble'
import { PublicPage } from '@/components/public/public-page'
import { ReportList } from '@/components/public/report-list'
import { isNarrowed, toPublicFilters, type ReportsSearch } from '@/components/public/reports-search'
import { useConfig } from '@/components/session'
import { Skeleton } from '@/components/skeleton'
import { formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import { ReportFilters } from './report-filters'
import styles from './reports.module.css'

/** Everything that everyone may see, narrowed by what the address says. */
export function ReportsPage({ search }: { search: ReportsSearch }) {
  const { t } = useTexts()
  const query = useInfiniteQuery({ ...publicList(toPublicFilters(search)), placeholderData: keepPreviousData })
  const pages = query.data?.pages ?? []
  const reports = pages.flatMap((page) => page.items)
  const total = pages[0]?.total
  return (
    <PublicPage title={t('reports.title')}>
      <h1 className={styles.title}>{t('reports.title')}</h1>
      <ReportFilters search={search} />
      <p role="status" className={styles.total}>
        {total && total.value > 0 && t('reports.total', { count: total.value, shown: formatNumber(total.value) + (total.exact ? '' : '+') })}
      </p>
      {query.isPending && <Skeleton label={t('app.loading')} lines={9} />}
      {query.isError && reports.length === 0 && <LoadTrouble onRetry={() => void query.refetch()} />}
      {query.isSuccess && reports.length === 0 && <NoReports search={search} />}
      {reports.length > 0 && (
        <div className={styles.list} aria-busy={query.isPlaceholderData}>
          <ReportList reports={reports} label={t('reports.title')} />
          <ListEnd query={query} />
        </div>
      )}
    </PublicPage>
  )
}

function NoReports({ search }: { search: ReportsSearch }) {
  const { t } = useTexts()
  const isClosed = useConfig().portal === 'closed'
  const isFiltered = !isClosed && isNarrowed(search)
  return (
    <div className={styles.none}>
      <h2>{t(isFiltered ? 'reports.noMatchTitle' : 'reports.noneTitle')}</h2>
      <p>{t(isClosed ? 'home.closed' : isFiltered ? 'reports.noMatch' : 'reports.none')}</p>
      <div className={styles.actions}>
        {isFiltered && <ButtonLink to="/reports">{t('reports.clear')}</ButtonLink>}
        <ButtonAnchor href="/report">{t('public.report')}</ButtonAnchor>
      </div>
    </div>
  )
}
