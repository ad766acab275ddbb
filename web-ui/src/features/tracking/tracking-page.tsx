import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { trackQuery } from '@/api/public'
import { Notice } from '@/components/notice'
import { Conversation } from '@/components/public/conversation'
import { PrivateLink } from '@/components/public/private-link'
import { PublicPage } from '@/components/public/public-page'
import { forgetLink } from '@/components/public/remembered-link'
import { ReportPhotos } from '@/components/public/report-photos'
import { ReportText } from '@/components/public/report-text'
import { useTexts } from '@/i18n/texts'
import { AnswerForm } from './answer-form'
import { Claim } from './claim'
import { MergedInto } from './merged-into'
import { News } from './news'
import styles from './tracking.module.css'

const ASK_EVERY_MS = 30_000

/** A report as whoever holds its private link sees it: how far it is, and what staff say. */
export function TrackingPage({ secret }: { secret: string }) {
  const { t } = useTexts()
  const { data: report } = useSuspenseQuery({ ...trackQuery(secret), refetchInterval: ASK_EVERY_MS })
  useEffect(forgetLink, [])
  return (
    <PublicPage title={report.title}>
      <meta name="robots" content="noindex" />
      <meta name="referrer" content="no-referrer" />
      <div className={styles.columns}>
        <div className={styles.report}>
          <ReportText report={report} />
          <ReportPhotos
            title={report.title}
            photos={report.photos}
            notYet={report.sensitive ? undefined : t('track.photoNotYet')}
          />
          {report.sensitive && <Notice>{t('track.sensitive')}</Notice>}
          {report.merged && <MergedInto report={report.mergedInto} />}
          <section className={styles.section}>
            <h2>{t('track.conversation')}</h2>
            <Conversation comments={report.comments} reader="reporter" />
            {!report.merged && <AnswerForm secret={secret} reference={report.reference} />}
          </section>
        </div>
        <aside className={styles.aside} aria-label={t('track.aside')}>
          <section className={styles.section}>
            <h2>{t('track.linkTitle')}</h2>
            <PrivateLink url={`${window.location.origin}/track/${secret}`} title={report.title} />
          </section>
          <News secret={secret} contact={report.contact} />
          {(!report.merged || report.claimed) && <Claim secret={secret} isClaimed={report.claimed} />}
        </aside>
      </div>
    </PublicPage>
  )
}
