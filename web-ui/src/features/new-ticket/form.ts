import { boolean, enum as oneOf, minLength, object, string, trim, type infer as Infer } from 'zod/mini'
import { priorities, type CreateTicket } from '@/api/types'

const fields = object({
  title: string().check(trim()),
  description: string(),
  priority: oneOf(priorities),
  category: string(),
  place: string(),
  placeText: string(),
  sensitive: boolean(),
  dueOn: string(),
})

export type NewTicketForm = Infer<typeof fields>

/** As a form is kept while it is typed: a title may still be missing. */
export const draftShape = fields

/** What the page itself can tell; the server tells the rest, all at once. */
export const formShape = object({ ...fields.shape, title: string().check(trim(), minLength(1)) })

export const emptyForm: NewTicketForm = {
  title: '',
  description: '',
  priority: 'normal',
  category: '',
  place: '',
  placeText: '',
  sensitive: false,
  dueOn: '',
}

export function toTicket({ category, place, placeText, dueOn, ...form }: NewTicketForm): CreateTicket {
  const location = { ...(place && { key: place }), ...(placeText.trim() && { text: placeText.trim() }) }
  return {
    ...form,
    ...(category && { category }),
    ...(Object.keys(location).length > 0 && { location }),
    ...(dueOn && { dueOn }),
  }
}

export const fieldNames = [
  'title',
  'description',
  'priority',
  'category',
  'place',
  'placeText',
  'sensitive',
  'dueOn',
] as const satisfies (keyof NewTicketForm)[]

/** The field of the form where a violation of a field of the API is shown. */
export function formField(violated: string): keyof NewTicketForm | undefined {
  if (violated === 'location.text') return 'placeText'
  if (violated.startsWith('location')) return 'place'
  return fieldNames.find((name) => name === violated)
}
