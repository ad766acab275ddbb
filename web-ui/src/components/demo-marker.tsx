import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { configQuery } from '@/api/config'
import styles from './banner.module.css'

/** Marks every page of a demo installation as such. */
export function DemoMarker() {
  const { t } = useTranslation()
  const { data: config } = useQuery(configQuery)
  if (!config || config.signIn.demo.length === 0) return null
  return (
    <aside className={styles.demo} aria-label={t('demo.label')}>
      {t('demo.marker')}
    </aside>
  )
}
