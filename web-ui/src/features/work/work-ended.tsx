import { PublicPage } from '@/components/public/public-page'
import { useTexts } from '@/i18n/texts'
import styles from './work-page.module.css'

/** A link that was ended, has run out, or never was: which of them is not told. */
export function WorkEnded() {
  const { t } = useTexts()
  return (
    <PublicPage title={t('work.endedTitle')}>
      <div className={styles.work}>
        <h1>{t('work.endedTitle')}</h1>
        <p>{t('work.ended')}</p>
      </div>
    </PublicPage>
  )
}
