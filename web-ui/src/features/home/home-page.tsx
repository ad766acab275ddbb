import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { publicList } from '@/api/public'
import type { Phase } from '@/api/types'
import { Button, ButtonAnchor } from '@/components/button'
import { Field } from '@/components/field'
import { LoadTrouble } from '@/components/public/load-trouble'
import { PublicPage } from '@/components/public/public-page'
import { ReportList } from '@/components/public/report-list'
import { Skeleton } from '@/components/skeleton'
import { useConfig, useSession } from '@/components/session'
import { useTexts } from '@/i18n/texts'
import styles from './home-page.module.css'

const SHOWN = 5

/** What a visitor or a member sees first; staff are sent on to the desk. */
export function HomePage() {
  const { t } = useTexts()
  const { name, portal } = useConfig()
  const me = useSession()
  const title = me ? t('home.memberTitle', { name: me.name }) : t('home.title')
  return (
    <PublicPage title={title} withoutReport>
      <section className={styles.hero}>
        <h1>{title}</h1>
        <p className={styles.lead}>{t('home.lead', { name })}</p>
        <ButtonAnchor look="primary" large href="/report">
          {t('public.report')}
        </ButtonAnchor>
      </section>
      {portal === 'open' ? (
        <>
          <SearchForm />
          <div className={styles.columns}>
            <Latest phase="open" />
            <Latest phase="resolved" />
          </div>
          <Link to="/figures" className={styles.all}>
            {t('figures.title')}
          </Link>
        </>
      ) : (
        <p className={styles.lead}>{t('home.closed')}</p>
      )}
    </PublicPage>
  )
}

/** Whoever looks first whether it is known need not report it again. */
function SearchForm() {
  const { t } = useTexts()
  const navigate = useNavigate()
  const [q, setQ] = useState('')
  return (
    <div role="search">
      <form
        className={styles.search}
        onSubmit={(event) => {
          event.preventDefault()
          void navigate({ to: '/reports', search: q.trim() ? { q: q.trim() } : {} })
        }}
      >
        <Field label={t('home.search')} hint={t('home.searchHint')}>
          {(field) => <input type="search" {...field} value={q} onChange={(event) => setQ(event.target.value)} />}
        </Field>
        <Button type="submit">{t('home.searchSend')}</Button>
      </form>
    </div>
  )
}

function Latest({ phase }: { phase: Phase }) {
  const { t } = useTexts()
  const query = useInfiniteQuery(publicList({ phase: [phase], limit: SHOWN }))
  const reports = query.data?.pages[0]?.items ?? []
  return (
    <section className={styles.latest}>
      <h2>{t(`home.${phase}`)}</h2>
      {query.isPending && <Skeleton label={t('app.loading')} lines={SHOWN} />}
      {query.isError && <LoadTrouble onRetry={() => void query.refetch()} />}
      {query.isSuccess && reports.length === 0 && <p className={styles.none}>{t(`home.none.${phase}`)}</p>}
      {reports.length > 0 && (
        <>
          <ReportList reports={reports} />
          <Link to="/reports" search={{ phase: [phase] }} className={styles.all}>
            {t(`home.all.${phase}`)}
          </Link>
        </>
      )}
    </section>
  )
}
