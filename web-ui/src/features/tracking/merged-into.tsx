import { Link } from '@tanstack/react-router'
import type { TrackedReport } from '@/api/types'
import { Notice } from '@/components/notice'
import { Conversation } from '@/components/public/conversation'
import { StatusMark } from '@/components/tickets/marks'
import { useTexts } from '@/i18n/texts'
import styles from './tracking.module.css'

/** That the report was put together with another one, and what everyone sees of that, if anything. */
export function MergedInto({ report }: { report: TrackedReport['mergedInto'] }) {
  const { t } = useTexts()
  return (
    <section className={styles.section} aria-label={t('track.mergedLabel')}>
      <Notice title={t('track.merged')}>{report === null && <p>{t('track.mergedUnseen')}</p>}</Notice>
      {report && (
        <>
          <h2>
            <Link to="/reports/$reference" params={{ reference: report.reference }}>
              {report.title}
            </Link>
          </h2>
          <p>
            <StatusMark status={report.status} />
          </p>
          <Conversation comments={report.comments} reader="everyone" />
        </>
      )}
    </section>
  )
}
