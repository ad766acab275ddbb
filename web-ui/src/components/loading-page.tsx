import { useTexts } from '@/i18n/texts'
import { Skeleton } from './skeleton'

export function LoadingPage() {
  const { t } = useTexts()
  return <Skeleton label={t('app.loading')} lines={6} />
}
