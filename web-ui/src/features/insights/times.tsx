import type { Insights } from '@/api/types'
import styles from '@/components/charts/chart.module.css'
import { formatNumber, formatSpan } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'

const ways = ['firstAnswer', 'resolution'] as const

/** How long people wait: a table is the clearest picture of six numbers. */
export function Times({ times, csv }: { times: Insights['times']; csv: string }) {
  const { t } = useTexts()
  const title = t('insights.times')
  return (
    <section className={styles.chart}>
      <h2>{title}</h2>
      <p className={styles.hint}>{t('insights.timesHint')}</p>
      <table aria-label={title}>
        <thead>
          <tr>
            {(['from', 'median', 'ninetieth', 'tickets'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`insights.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ways.map((way) => (
            <tr key={way}>
              <th scope="row">{t(`insights.to.${way}`)}</th>
              <td>{times[way].median == null ? '–' : formatSpan(times[way].median)}</td>
              <td>{times[way].ninetieth == null ? '–' : formatSpan(times[way].ninetieth)}</td>
              <td>{formatNumber(times[way].tickets)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <a className={styles.csv} href={csv} download>
        {t('chart.csv', { title })}
      </a>
    </section>
  )
}
