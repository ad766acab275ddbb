import { useTranslation } from 'react-i18next'
import type { Violation } from '@/api/types'

/** What is wrong with a field: the commonest in the person's language, the rest in the server's words. */
export function useViolationText() {
  const { t } = useTranslation()
  return ({ code, message }: Violation) => (code === 'required' ? t('violation.required') : message)
}
