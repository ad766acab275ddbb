import { useEffect, useRef } from 'react'
import { NewsForm } from '@/components/public/news-form'
import { PrivateLink } from '@/components/public/private-link'
import { Button, ButtonAnchor } from '@/components/plain-button'
import { useTexts } from '@/i18n/texts'
import type { Sent } from './draft'
import styles from './report-form.module.css'

interface Props {
  sent: Sent
  onAnother: () => void
}

/** What a person needs to find their report again, and to hear of it. */
export function ThankYou({ sent: { reference, trackingUrl, title, email, sensitive }, onAnother }: Props) {
  const { t } = useTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const secret = trackingUrl.split('/').at(-1) ?? ''
  return (
    <>
      <title>{t('report.thanks')}</title>
      <div className={styles.thanks}>
        <h1 ref={heading} tabIndex={-1}>
          {t('report.thanks')}
        </h1>
        <p>{t('report.yourReference')}</p>
        <p className={styles.reference}>{reference}</p>
      </div>
      <p>{t(sensitive ? 'report.nextSensitive' : 'report.next')}</p>
      <section className={styles.card}>
        <h2>{t('report.linkTitle')}</h2>
        <PrivateLink url={trackingUrl} title={title} />
        <ButtonAnchor look="primary" href={`/track/${secret}`}>
          {t('report.openLink')}
        </ButtonAnchor>
      </section>
      <section className={styles.card}>
        <h2>{t('report.newsTitle')}</h2>
        {email === '' ? <NewsForm secret={secret} /> : <p>{t('public.newsSent', { email })}</p>}
      </section>
      <div className={styles.actions}>
        <Button onClick={onAnother}>{t('report.another')}</Button>
        {!sensitive && (
          <ButtonAnchor look="quiet" href={`/reports/${reference}`}>
            {t('report.publicPage')}
          </ButtonAnchor>
        )}
      </div>
    </>
  )
}
