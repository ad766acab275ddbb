import { useTranslation } from 'react-i18next'
import { Skeleton } from './skeleton'

export function LoadingPage() {
  const { t } = useTranslation()
  return <Skeleton label={t('app.loading')} lines={6} />
}
