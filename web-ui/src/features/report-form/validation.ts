import { zodResolver } from '@hookform/resolvers/zod'
import { enum as oneOf, maxLength, minLength, nullable, number, object, refine, string, trim } from 'zod/mini'
import { looksLikeEmail } from '@/components/public/email'

const position = object({ lat: number(), lon: number() })

/** The form as it may be kept: half filled in. */
export const formDraft = object({
  place: string(),
  placeText: string(),
  position: nullable(position),
  title: string(),
  description: string(),
  category: string(),
  sensitive: oneOf(['no', 'yes']),
  email: string(),
  website: string(),
})

/** What the page itself can tell before it sends; the server tells the rest, all at once. */
const formShape = object({
  ...formDraft.shape,
  title: string().check(trim(), minLength(1, 'titleMissing'), maxLength(500, 'titleTooLong')),
  description: string().check(maxLength(20_000, 'descriptionTooLong')),
  email: string().check(
    trim(),
    refine((typed) => typed === '' || looksLikeEmail(typed), 'emailInvalid'),
  ),
})

export const resolveForm = zodResolver(formShape)
