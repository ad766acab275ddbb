import type { PublicTicket } from '@/api/types'
import { formatDay } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import { StatusMark } from '../tickets/marks'
import { publicPlace } from './place'
import styles from './report-text.module.css'

type Shown = Omit<PublicTicket, 'updatedAt'>

const dayOf = (at: string) => formatDay(at.slice(0, 10))

/** What was reported, and how far it is. */
export function ReportText({ report }: { report: Shown }) {
  const { t } = useTexts()
  const { reference, title, description, status, category, location, createdAt, resolvedAt } = report
  const place = publicPlace(location)
  return (
    <header className={styles.report}>
      <p className={styles.reference}>{reference}</p>
      <h1>{title}</h1>
      <p className={styles.status} data-phase={status.phase}>
        <StatusMark status={status} />
      </p>
      {description !== '' && <p className={styles.description}>{description}</p>}
      <dl>
        {place !== undefined && (
          <div>
            <dt>{t('field.location')}</dt>
            <dd>{place}</dd>
          </div>
        )}
        {category && (
          <div>
            <dt>{t('field.category')}</dt>
            <dd>{category.label}</dd>
          </div>
        )}
        <div>
          <dt>{t('reports.reportedOn')}</dt>
          <dd>{dayOf(createdAt)}</dd>
        </div>
        {resolvedAt && (
          <div>
            <dt>{t('field.resolvedAt')}</dt>
            <dd>{dayOf(resolvedAt)}</dd>
          </div>
        )}
      </dl>
    </header>
  )
}
