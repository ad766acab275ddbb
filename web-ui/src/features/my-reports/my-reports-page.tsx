import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { myReports } from '@/api/public'
import type { ReporterTicket } from '@/api/types'
import { ButtonAnchor } from '@/components/button'
import { LockIcon } from '@/components/icons'
import { ListEnd } from '@/components/list-end'
import { Notice } from '@/components/notice'
import { LoadTrouble } from '@/components/public/load-trouble'
import { PublicPage } from '@/components/public/public-page'
import { rememberedLink } from '@/components/public/remembered-link'
import { ReportFacts } from '@/components/public/report-facts'
import { Skeleton } from '@/components/skeleton'
import { useTexts } from '@/i18n/texts'
import styles from './my-reports.module.css'

/** What the signed-in person reported, sensitive reports too. */
export function MyReportsPage() {
  const { t } = useTexts()
  const query = useInfiniteQuery(myReports)
  const reports = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <PublicPage title={t('public.myReports')}>
      <h1 className={styles.title}>{t('public.myReports')}</h1>
      <BackToLink />
      {query.isPending && <Skeleton label={t('app.loading')} lines={6} />}
      {query.isError && reports.length === 0 && <LoadTrouble onRetry={() => void query.refetch()} />}
      {query.isSuccess && reports.length === 0 && (
        <div className={styles.none}>
          <h2>{t('myReports.noneTitle')}</h2>
          <p>{t('myReports.none')}</p>
          <ButtonAnchor look="primary" href="/report">
            {t('public.report')}
          </ButtonAnchor>
        </div>
      )}
      {reports.length > 0 && (
        <>
          <ul className={styles.list} aria-label={t('public.myReports')}>
            {reports.map((report) => (
              <li key={report.reference}>
                <MyReport report={report} />
              </li>
            ))}
          </ul>
          <ListEnd query={query} />
        </>
      )}
    </PublicPage>
  )
}

/** Whoever signed in on the way from a private link is not done yet. */
function BackToLink() {
  const { t } = useTexts()
  const [secret] = useState(rememberedLink)
  if (secret === null) return null
  return (
    <Notice title={t('myReports.claimTitle')}>
      <p>{t('myReports.claim')}</p>
      <Link to="/track/$secret" params={{ secret }}>
        {t('myReports.claimGo')}
      </Link>
    </Notice>
  )
}

function MyReport({ report }: { report: ReporterTicket }) {
  const { t } = useTexts()
  return (
    <article className={styles.report}>
      <p className={styles.reference}>{report.reference}</p>
      <h2>{report.title}</h2>
      <ReportFacts report={report} />
      {report.description !== '' && <p className={styles.description}>{report.description}</p>}
      {report.sensitive && (
        <p className={styles.sensitive}>
          <LockIcon /> {t('myReports.sensitive')}
        </p>
      )}
      {report.merged && <p>{t('track.merged')}</p>}
      {!report.sensitive && !report.merged && (
        <Link to="/reports/$reference" params={{ reference: report.reference }}>
          {t('myReports.publicPage')}
          <span className="visually-hidden">: {report.title}</span>
        </Link>
      )}
    </article>
  )
}
