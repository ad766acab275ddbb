import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { publicReportQuery } from '@/api/public'
import { BackIcon } from '@/components/icons'
import { Conversation } from '@/components/public/conversation'
import { PublicPage } from '@/components/public/public-page'
import { ReportPhotos } from '@/components/public/report-photos'
import { ReportText } from '@/components/public/report-text'
import { SeenToo } from '@/components/public/seen-too'
import { useTexts } from '@/i18n/texts'
import styles from './reports.module.css'

/** One report, as everyone may see it. */
export function ReportPage({ reference }: { reference: string }) {
  const { t } = useTexts()
  const { data: report } = useSuspenseQuery(publicReportQuery(reference))
  return (
    <PublicPage title={report.title}>
      <Link to="/reports" className={styles.back}>
        <BackIcon /> {t('public.reports')}
      </Link>
      <ReportText report={report} />
      <ReportPhotos title={report.title} photos={report.photos} />
      {report.status.phase === 'open' && (
        <section className={styles.seen}>
          <h2>{t('reports.seenTitle')}</h2>
          <p>{t('reports.seenHint')}</p>
          <SeenToo reference={reference} title={report.title} />
        </section>
      )}
      <section className={styles.section}>
        <h2>{t('reports.comments')}</h2>
        <Conversation comments={report.comments} reader="everyone" />
      </section>
    </PublicPage>
  )
}
