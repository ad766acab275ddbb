import type { Import } from '@/api/types'
import { Notice } from '@/components/notice'
import { useTexts } from '@/i18n/texts'
import styles from './imports.module.css'
import { usePlan } from './queries'

/** What a line that says nothing of it is. */
const NOTHING = ''

/** Whether everyone may see what does not say itself whether it is sensitive. */
export function Secrecy({ run }: { run: Import }) {
  const { t } = useTexts()
  const plan = usePlan(run.id)
  const { sensitive = {}, ...others } = run.words
  const keep = (kept: boolean) => {
    const said = Object.fromEntries(Object.entries(sensitive).filter(([word]) => word !== NOTHING))
    plan.mutate({ words: { ...others, sensitive: kept ? { ...said, [NOTHING]: 'yes' } : said } })
  }
  return (
    <section className={styles.part} aria-labelledby="imports-secrecy">
      <h2 id="imports-secrecy">{t('imports.secrecy')}</h2>
      {plan.isError && <Notice tone="trouble">{t('imports.notKept', { reason: plan.error.message })}</Notice>}
      <label className={styles.choice}>
        <input type="checkbox" checked={sensitive[NOTHING] === 'yes'} onChange={(event) => keep(event.target.checked)} />
        <span>
          {t(run.columns.sensitive === undefined ? 'imports.keepAll' : 'imports.keepOthers')}{' '}
          <span className={styles.hint}>{t('imports.keepHint')}</span>
        </span>
      </label>
    </section>
  )
}
