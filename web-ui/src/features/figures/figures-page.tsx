import { useQuery } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import type { Figures } from '@/api/types'
import { Chart } from '@/components/charts/chart'
import { LoadTrouble } from '@/components/public/load-trouble'
import { PublicPage } from '@/components/public/public-page'
import { Skeleton } from '@/components/skeleton'
import { formatDay, formatNumber, formatSpan } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'

/** How public reports come and go, for everyone. */
export function FiguresPage() {
  const { t } = useTexts()
  const query = useQuery({
    queryKey: ['figures'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/public/figures', { signal })),
  })
  return (
    <PublicPage title={t('figures.title')}>
      <h1>{t('figures.title')}</h1>
      <p>{t('figures.lead')}</p>
      {query.isPending && <Skeleton label={t('app.loading')} lines={6} />}
      {query.isError && !query.data && <LoadTrouble onRetry={() => void query.refetch()} />}
      {query.data && <Shown figures={query.data} />}
    </PublicPage>
  )
}

function Shown({ figures }: { figures: Figures }) {
  const { t } = useTexts()
  const { open, weeks, resolution } = figures
  const { tickets, median, ninetieth } = resolution
  return (
    <>
      <p>{t('figures.open', { count: open, shown: formatNumber(open) })}</p>
      <p>
        {median == null || ninetieth == null
          ? t('figures.none')
          : t('figures.took', {
              count: tickets,
              shown: formatNumber(tickets),
              median: formatSpan(median),
              ninetieth: formatSpan(ninetieth),
            })}
      </p>
      <Chart
        title={t('figures.flow')}
        of={t('figures.week')}
        labels={weeks.map(({ monday }) => formatDay(monday))}
        series={(['opened', 'resolved'] as const).map((what) => ({
          name: t(`figures.${what}`),
          values: weeks.map((week) => week[what]),
        }))}
        csv="/api/public/figures/weeks.csv"
      />
    </>
  )
}
