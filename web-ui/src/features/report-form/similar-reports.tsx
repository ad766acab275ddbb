import { useState } from 'react'
import { similarReports } from '@/api/reports'
import { SeenToo } from '@/components/public/seen-too'
import { ReportFacts } from '@/components/public/report-facts'
import { useTexts } from '@/i18n/texts'
import type { ReportForm } from './form'
import styles from './report-form.module.css'
import { useAnswer } from './use-answer'

const FROM_CHARACTERS = 3
const REST_MS = 250

type About = Pick<ReportForm, 'title' | 'place' | 'position' | 'category'>

function questionOf({ title, place, position, category }: About) {
  const q = title.trim()
  const location = place || (position ? `${position.lat},${position.lon}` : '')
  return q.length < FROM_CHARACTERS ? undefined : { q, ...(location && { location }), ...(category && { category }) }
}

interface Props {
  about: About
  /** Called when somebody else's report is what the person meant. */
  onSeen: () => void
}

/** Reports that may be of the same thing, while the title is typed: joining one is less work for everybody. */
export function SimilarReports({ about, onSeen }: Props) {
  const { t } = useTexts()
  const [joined, setJoined] = useState<string[]>([])
  const { answer } = useAnswer(questionOf(about), similarReports, REST_MS)
  const reports = answer?.items ?? []
  return (
    <>
      <p role="status" className="visually-hidden">
        {reports.length > 0 && t('report.similarCount', { count: reports.length })}
      </p>
      {reports.length > 0 && (
        <section className={styles.similar} aria-labelledby="similar-title">
          <h3 id="similar-title">{t('report.similarTitle')}</h3>
          <ul>
            {reports.map((report) => (
              <li key={report.reference}>
                <a href={`/reports/${report.reference}`} target="_blank" rel="noreferrer">
                  {report.title}
                  <span className="visually-hidden"> {t('report.newTab')}</span>
                </a>
                <ReportFacts report={report} />
                <SeenToo
                  reference={report.reference}
                  title={report.title}
                  onSeen={() => setJoined((before) => [...before, report.reference])}
                />
              </li>
            ))}
          </ul>
          {joined.length > 0 && (
            <p>
              {t('report.joined')}{' '}
              <button type="button" className={styles.textButton} onClick={onSeen}>
                {t('report.startOver')}
              </button>
            </p>
          )}
        </section>
      )}
    </>
  )
}
