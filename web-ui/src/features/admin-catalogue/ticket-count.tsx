import { formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import styles from './catalogue.module.css'

export function TicketCount({ count }: { count: number }) {
  const { t } = useTexts()
  return (
    <span className={styles.count}>
      {count === 0 ? t('admin.unused') : t('admin.tickets', { count, shown: formatNumber(count) })}
    </span>
  )
}
