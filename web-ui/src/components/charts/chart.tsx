import { useEffect, useRef } from 'react'
import { formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import { useTheme } from '../theme'
import { useMedia } from '../use-media'
import styles from './chart.module.css'
import { draw, type Series } from './draw'

interface Props {
  title: string
  hint?: string
  /** What the labels are, as the head of the table says. */
  of: string
  labels: string[]
  series: Series[]
  csv: string
  lying?: boolean
}

/** So many lying bars can be told apart; the table has them all. */
const MOST_LYING = 12

/** The same numbers as a picture, as a table, and to take along. */
export function Chart({ title, hint, of, labels, series, csv, lying = false }: Props) {
  const { t } = useTexts()
  const shown = lying ? MOST_LYING : labels.length
  return (
    <section className={styles.chart}>
      <h2>{title}</h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      {labels.length === 0 ? (
        <p className={styles.hint}>{t('chart.nothing')}</p>
      ) : (
        <>
          <Picture
            title={title}
            labels={labels.slice(0, shown)}
            series={series.map(({ name, values }) => ({ name, values: values.slice(0, shown) }))}
            lying={lying}
          />
          <details className={styles.details}>
            <summary>{t('chart.asTable')}</summary>
            <table aria-label={title}>
              <thead>
                <tr>
                  <th scope="col">{of}</th>
                  {series.map(({ name }) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {labels.map((label, i) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    {series.map(({ name, values }) => (
                      <td key={name}>{formatNumber(values[i] ?? 0)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
          <a className={styles.csv} href={csv} download>
            {t('chart.csv', { title })}
          </a>
        </>
      )}
    </section>
  )
}

function Picture({ title, labels, series, lying }: Pick<Props, 'title' | 'labels' | 'series'> & { lying: boolean }) {
  const { t } = useTexts()
  const canvas = useRef<HTMLCanvasElement>(null)
  const theme = useTheme()
  const dark = useMedia('(prefers-color-scheme: dark)')
  // drawn again when any of the numbers or the colours is another
  const drawn = JSON.stringify({ labels, series, lying, theme, dark })
  useEffect(() => {
    if (!canvas.current) return
    return draw(canvas.current, { labels, series, lying })
    // `drawn` tells all of them: the same numbers in new arrays are no news.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [drawn])
  return (
    <div className={styles.picture}>
      <canvas ref={canvas} role="img" aria-label={t('chart.picture', { title })} />
    </div>
  )
}
