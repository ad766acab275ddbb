import { Link } from '@tanstack/react-router'
import type { PublicTicket } from '@/api/types'
import styles from './report-list.module.css'
import { ReportFacts } from './report-facts'

/** Reports, one under the other, each leading to its page. */
export function ReportList({ reports, label }: { reports: PublicTicket[]; label?: string }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {reports.map((report) => (
        <li key={report.reference} className={styles.report}>
          <Link to="/reports/$reference" params={{ reference: report.reference }}>
            {report.title}
          </Link>
          <ReportFacts report={report} />
        </li>
      ))}
    </ul>
  )
}
