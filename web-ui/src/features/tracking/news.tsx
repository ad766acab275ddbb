import type { TrackedReport } from '@/api/types'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { NewsForm } from '@/components/public/news-form'
import { useTexts } from '@/i18n/texts'
import { useReloadReport, useStopNews } from './queries'
import styles from './tracking.module.css'

interface Props {
  secret: string
  contact: TrackedReport['contact']
}

/** Where news go, if anywhere. */
export function News({ secret, contact }: Props) {
  const { t } = useTexts()
  const stop = useStopNews(secret)
  const reload = useReloadReport(secret)
  return (
    <section className={styles.section}>
      <h2>{t('track.news')}</h2>
      {stop.isError && <Notice tone="trouble">{t('public.failed', { reason: stop.error.message })}</Notice>}
      {contact ? (
        <>
          <p>{t(contact.confirmed ? 'track.newsGo' : 'track.newsWait', { email: contact.email })}</p>
          <Button disabled={stop.isPending} onClick={() => stop.mutate()}>
            {t('track.newsStop')}
          </Button>
        </>
      ) : (
        <NewsForm secret={secret} onSent={reload} />
      )}
    </section>
  )
}
