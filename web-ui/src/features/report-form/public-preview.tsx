import { previewReport } from '@/api/reports'
import type { Preview } from '@/api/types'
import { Notice } from '@/components/notice'
import { useTexts } from '@/i18n/texts'
import type { ReportForm } from './form'
import styles from './report-form.module.css'
import { useAnswer } from './use-answer'

const REST_MS = 800

type Written = Pick<ReportForm, 'title' | 'description' | 'sensitive'>

/** The report as everyone will read it, in the words that the server will show, and what it takes out of them. */
export function PublicPreview({ title, description, sensitive }: Written) {
  const { t } = useTexts()
  const isPublic = sensitive === 'no' && title.trim() !== ''
  const { answer, isCurrent, isFailed } = useAnswer(
    isPublic ? { title: title.trim(), description: description.trim() } : undefined,
    previewReport,
    REST_MS,
  )
  if (sensitive === 'yes') return <p className={styles.preview}>{t('report.previewSensitive')}</p>
  if (!answer && !isFailed) return null
  return (
    <section className={styles.preview} aria-labelledby="preview-title">
      <h3 id="preview-title">{t('report.previewTitle')}</h3>
      {answer && <Hidden findings={answer.findings} />}
      {isFailed && <p className={styles.soft}>{t('report.previewFailed')}</p>}
      {answer && (
        <blockquote aria-busy={!isCurrent}>
          <strong>{answer.title}</strong>
          {answer.description !== '' && <p>{answer.description}</p>}
        </blockquote>
      )}
      <p className={styles.soft}>{t('report.previewHint')}</p>
    </section>
  )
}

function Hidden({ findings }: Pick<Preview, 'findings'>) {
  const { t } = useTexts()
  if (findings.length === 0) return null
  return (
    <Notice tone="warning" title={t('report.hiddenTitle')}>
      <ul>
        {findings.map(({ field, kind, text }, place) => (
          <li key={`${field}${place}`}>{t(`report.hidden.${kind}`, { text })}</li>
        ))}
      </ul>
      <p>{t('report.hiddenHint')}</p>
    </Notice>
  )
}
