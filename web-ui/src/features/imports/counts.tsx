import type { Import } from '@/api/types'
import { formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import styles from './imports.module.css'

/** How many lines met which end. */
export function Counts({ run: { imported, known, rejected }, would = false }: { run: Import; would?: boolean }) {
  const { t } = useTexts()
  const counts = [
    ['good', imported, t(would ? 'imports.wouldCome' : 'imports.came')],
    ['known', known, t('imports.knownLines')],
    ['bad', rejected, t(would ? 'imports.badLines' : 'imports.leftBehind')],
  ] as const
  return (
    <dl className={styles.counts}>
      {counts.map(([name, count, label]) => (
        <div key={name} data-count={name}>
          <dt>{label}</dt>
          <dd>{formatNumber(count)}</dd>
        </div>
      ))}
    </dl>
  )
}
