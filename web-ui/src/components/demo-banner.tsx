import type { PublicConfig } from '@/api/types'
import { useTexts } from '@/i18n/texts'
import styles from './banner.module.css'

/** Marks a page of a demo installation as such. */
export function DemoBanner({ config: { signIn } }: { config: PublicConfig }) {
  const { t } = useTexts()
  if (signIn.demo.length === 0) return null
  return (
    <aside className={styles.demo} aria-label={t('demo.label')}>
      {t('demo.marker')}
    </aside>
  )
}
