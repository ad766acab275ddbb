import { useAvailable } from '@/api/availability'
import { useTexts } from '@/i18n/texts'
import styles from './banner.module.css'

/** Says that the server is away, and that nothing is lost; goes by itself when it is back. */
export function AwayBanner() {
  const { t } = useTexts()
  const available = useAvailable()
  return (
    <div role="status">
      {!available && (
        <div className={styles.away}>
          <strong>{t('away.title')}</strong> {t('away.detail')}
        </div>
      )}
    </div>
  )
}
