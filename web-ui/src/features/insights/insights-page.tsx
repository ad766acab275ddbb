import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Insights } from '@/api/types'
import { Chart } from '@/components/charts/chart'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { Skeleton } from '@/components/skeleton'
import { formatDay } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import { DEFAULT_SPAN, spans, type InsightsSearch } from './insights-search'
import styles from './insights.module.css'
import { csvOf, insightsQuery } from './queries'
import { Times } from './times'

/** How the work goes: what is open, what comes and goes, and how long people wait. */
export function InsightsPage({ search }: { search: InsightsSearch }) {
  const { t } = useTexts()
  const weeks = Number(search.weeks ?? DEFAULT_SPAN)
  const query = useQuery(insightsQuery(weeks))
  return (
    <main id="content" className={styles.page}>
      <title>{t('insights.title')}</title>
      <header className={styles.head}>
        <h1>{t('insights.title')}</h1>
        <nav className={styles.spans} aria-label={t('insights.span')}>
          {spans.map((it) => (
            <Link
              key={it}
              to="/insights"
              search={it === DEFAULT_SPAN ? {} : { weeks: it }}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {t('insights.weeksBack', { count: Number(it), shown: it })}
            </Link>
          ))}
        </nav>
      </header>
      {query.isPending && <Skeleton label={t('app.loading')} lines={9} />}
      {query.isError && !query.data && (
        <Notice tone="trouble" title={t('insights.failed')}>
          <Button onClick={() => void query.refetch()}>{t('errors.retry')}</Button>
        </Notice>
      )}
      {query.data && <Charts insights={query.data} weeks={weeks} />}
    </main>
  )
}

function Charts({ insights, weeks }: { insights: Insights; weeks: number }) {
  const { t } = useTexts()
  const tickets = (values: number[]) => [{ name: t('insights.openTickets'), values }]
  const { ages, places, categories } = insights
  return (
    <div className={styles.charts}>
      <Chart
        title={t('insights.flow')}
        hint={t('insights.flowHint')}
        of={t('insights.week')}
        labels={insights.weeks.map(({ monday }) => formatDay(monday))}
        series={(['opened', 'resolved'] as const).map((what) => ({
          name: t(`insights.${what}`),
          values: insights.weeks.map((week) => week[what]),
        }))}
        csv={csvOf('weeks', weeks)}
      />
      <Times times={insights.times} csv={csvOf('times', weeks)} />
      <Chart
        title={t('insights.byAge')}
        of={t('insights.age')}
        labels={ages.map(({ age }) => t(`insights.ages.${age}`))}
        series={tickets(ages.map((it) => it.tickets))}
        csv={csvOf('ages', weeks)}
      />
      <Chart
        title={t('insights.byPlace')}
        of={t('insights.place')}
        labels={places.map(({ label }) => label ?? t('insights.noPlace'))}
        series={tickets(places.map((it) => it.tickets))}
        csv={csvOf('places', weeks)}
        lying
      />
      <Chart
        title={t('insights.byCategory')}
        of={t('insights.category')}
        labels={categories.map(({ label }) => label ?? t('insights.noCategory'))}
        series={tickets(categories.map((it) => it.tickets))}
        csv={csvOf('categories', weeks)}
        lying
      />
    </div>
  )
}
