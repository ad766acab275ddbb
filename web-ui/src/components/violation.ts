import type { Violation } from '@/api/types'
import { useTexts } from '@/i18n/texts'

/** What is wrong with a field: the commonest in the person's language, the rest in the server's words. */
export function useViolationText() {
  const { t } = useTexts()
  return ({ code, message }: Violation) => (code === 'required' ? t('violation.required') : message)
}
