import { Suspense, useEffect, useState, type ReactNode } from 'react'
import { api, unwrap } from '@/api/client'
import { patiently } from '@/api/patience'
import type { PublicConfig } from '@/api/types'
import { AwayBanner } from '@/components/away-banner'
import { DemoBanner } from '@/components/demo-banner'
import { Brand } from '@/components/icons'
import { Button } from '@/components/plain-button'
import shell from '@/components/public-shell.module.css'
import { Skeleton } from '@/components/skeleton'
import { useTexts } from '@/i18n/texts'
import { draft, lastSent } from './draft'
import { later } from './later'
import { ReportForm } from './report-form'
import styles from './report-form.module.css'
import type { Restored } from './restore'

const ThankYou = later(async () => (await import('./thank-you')).ThankYou, ReloadHint)

interface Props {
  /** The place that a QR code named. */
  place: string | undefined
}

interface Start {
  config: PublicConfig
  earlier: Restored | undefined
}

async function begin(): Promise<Start> {
  const isSomethingKept = draft.text() !== null || lastSent.text() !== null
  const [config, earlier] = await Promise.all([
    patiently(() => unwrap(api.GET('/api/public/config'))),
    isSomethingKept ? import('./restore').then(({ restore }) => restore()) : undefined,
  ])
  return { config, earlier }
}

/** The whole page on which a problem is reported. It does without the rest of the application, so that it is there at once. */
export function ReportApp({ place }: Props) {
  const [start, setStart] = useState<Start>()
  const [isFailed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    begin().then(setStart, () => setFailed(true))
  }, [tries])

  const retry = () => {
    setFailed(false)
    setTries(tries + 1)
  }
  return (
    <>
      {start && <DemoBanner config={start.config} />}
      <Frame name={start?.config.name ?? ''}>
        {isFailed ? <Trouble onRetry={retry} /> : start ? <Report start={start} place={place} /> : <Loading />}
      </Frame>
      <AwayBanner />
    </>
  )
}

function Frame({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useTexts()
  return (
    <>
      <a className="skip-link" href="#content">
        {t('app.skip')}
      </a>
      <header className={shell.header}>
        <a href="/" className={shell.brand} aria-label={name === '' ? t('errors.home') : undefined}>
          <Brand /> {name}
        </a>
        <nav aria-label={t('public.nav')}>
          <a href="/reports" className={styles.navLink}>
            {t('public.reports')}
          </a>
        </nav>
      </header>
      <main id="content" className={`${shell.main} ${styles.page}`}>
        {children}
      </main>
    </>
  )
}

function Loading() {
  const { t } = useTexts()
  return <Skeleton label={t('app.loading')} lines={8} />
}

/** The report has arrived, and is kept: what tells so could not be loaded yet. */
function ReloadHint() {
  return <Trouble onRetry={() => window.location.reload()} />
}

function Trouble({ onRetry }: { onRetry: () => void }) {
  const { t } = useTexts()
  return (
    <>
      <h1>{t('errors.title')}</h1>
      <p>{t('errors.detail')}</p>
      <Button onClick={onRetry}>{t('errors.retry')}</Button>
    </>
  )
}

/** The form, and what follows once it is sent. */
function Report({ start: { config, earlier }, place }: Props & { start: Start }) {
  const { t } = useTexts()
  const [sent, setSent] = useState(earlier?.sent)
  const [kept, setKept] = useState(earlier?.kept)
  const [round, setRound] = useState(0)

  const startOver = () => {
    draft.drop()
    lastSent.drop()
    setKept(undefined)
    setSent(undefined)
    setRound(round + 1)
    window.scrollTo(0, 0)
  }
  if (sent) {
    return (
      <Suspense fallback={<Loading />}>
        <ThankYou sent={sent} onAnother={startOver} />
      </Suspense>
    )
  }
  return (
    <>
      <title>{`${t('report.heading')} · ${config.name}`}</title>
      <h1>{t('report.heading')}</h1>
      <p className={styles.lead}>{t('report.lead')}</p>
      <ReportForm
        key={round}
        config={config}
        place={place}
        kept={kept}
        onStartOver={startOver}
        onSent={(receipt) => {
          lastSent.keep(receipt)
          setSent(receipt)
          window.scrollTo(0, 0)
        }}
      />
    </>
  )
}
