import type { PublicTicket } from '@/api/types'
import { formatAgo, formatMoment } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import { StatusMark } from '../tickets/marks'
import { publicPlace } from './place'
import styles from './public.module.css'

interface Props {
  report: Pick<PublicTicket, 'status' | 'location' | 'createdAt' | 'resolvedAt'>
}

/** How far a report is, where, and since when, in one line. */
export function ReportFacts({ report: { status, location, createdAt, resolvedAt } }: Props) {
  const { t } = useTexts()
  const place = publicPlace(location)
  const at = resolvedAt ?? createdAt
  return (
    <p className={styles.facts}>
      <StatusMark status={status} />
      {place !== undefined && <span className={styles.place}>{place}</span>}
      <time dateTime={at} title={formatMoment(at)}>
        {t(resolvedAt ? 'public.resolvedAgo' : 'public.reportedAgo', { ago: formatAgo(at) })}
      </time>
    </p>
  )
}
