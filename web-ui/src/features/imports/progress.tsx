import type { Import } from '@/api/types'
import { formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import styles from './imports.module.css'

/** How far it is. It goes on without this page. */
export function Progress({ run }: { run: Import }) {
  const { t } = useTexts()
  const undoing = run.state === 'undoing'
  const now = undoing ? run.withdrawn : run.met
  const most = Math.max(1, undoing ? run.imported : run.lines)
  const values = { now: formatNumber(now), most: formatNumber(most) }
  return (
    <section className={styles.part} aria-labelledby="imports-progress">
      <div role="status">
        <h2 id="imports-progress">{t(`imports.state.${run.state}`)}</h2>
      </div>
      <progress className={styles.progress} aria-labelledby="imports-progress" value={Math.min(now, most)} max={most} />
      <p>{t(undoing ? 'imports.withdrawnSoFar' : 'imports.metSoFar', values)}</p>
      <p className={styles.lead}>{t('imports.goesOn')}</p>
    </section>
  )
}
