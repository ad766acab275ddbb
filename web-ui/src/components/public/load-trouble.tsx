import { useTexts } from '@/i18n/texts'
import { Notice } from '../notice'
import { Button } from '../plain-button'
import styles from './public.module.css'

/** What was to stand here could not be loaded. */
export function LoadTrouble({ onRetry }: { onRetry: () => void }) {
  const { t } = useTexts()
  return (
    <Notice tone="trouble" title={t('reports.loadFailed')}>
      <div className={styles.retry}>
        <Button onClick={onRetry}>{t('errors.retry')}</Button>
      </div>
    </Notice>
  )
}
