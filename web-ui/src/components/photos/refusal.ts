import { ProblemError } from '@/api/problem'
import { useTexts } from '@/i18n/texts'

/** So much the server takes of one photo. */
export const MOST_BYTES = 10_485_760

/** How many photos a report, or a ticket, has at most. */
export const MOST_PHOTOS = 5

/** What this page does not even send. */
export class TooLarge extends Error {
  override name = 'TooLarge'
}

const reasons = ['too_large', 'unknown_kind', 'heic', 'damaged', 'gone'] as const

/** Why a photo was not taken, in words for the person who sent it. */
export function usePhotoRefusal(): (error: unknown) => string {
  const { t } = useTexts()
  return (error) => {
    if (error instanceof TooLarge) return t('photos.refused.too_large')
    if (!(error instanceof ProblemError)) return error instanceof Error ? error.message : ''
    if (error.status === 413) return t('photos.refused.too_large')
    if (error.status === 429) return t('photos.refused.too_many_requests')
    const code = reasons.find((reason) => reason === error.violations[0]?.code)
    return code ? t(`photos.refused.${code}`) : error.message
  }
}
