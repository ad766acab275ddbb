import type { ReportRequest } from '@/api/types'

export interface Position {
  lat: number
  lon: number
}

/** What is typed into the form. Photos are kept beside it: they have a life of their own. */
export interface ReportForm {
  place: string
  placeText: string
  position: Position | null
  title: string
  description: string
  category: string
  sensitive: 'no' | 'yes'
  email: string
  /** Nobody sees this field. Whatever is in it was written by a program. */
  website: string
}

export const emptyForm: ReportForm = {
  place: '',
  placeText: '',
  position: null,
  title: '',
  description: '',
  category: '',
  sensitive: 'no',
  email: '',
  website: '',
}

export function toReport(form: ReportForm, photos: string[], language: string): ReportRequest {
  const location = {
    ...(form.place && { key: form.place }),
    ...(form.placeText.trim() && { text: form.placeText.trim() }),
    ...(form.position && { point: form.position }),
  }
  return {
    title: form.title.trim(),
    description: form.description.trim(),
    ...(form.category && { category: form.category }),
    ...(Object.keys(location).length > 0 && { location }),
    sensitive: form.sensitive === 'yes',
    ...(photos.length > 0 && { photos }),
    ...(form.email.trim() && { email: form.email.trim() }),
    language,
    ...(form.website && { website: form.website }),
  }
}

/** In the order of the page; each is the id of its input. */
export const fieldNames = ['place', 'placeText', 'title', 'description', 'category', 'sensitive', 'email'] as const

/** The field of the form where a violation of a field of the API is shown. */
export function formField(violated: string): (typeof fieldNames)[number] | undefined {
  if (violated === 'location.text') return 'placeText'
  if (violated.startsWith('location')) return 'place'
  return fieldNames.find((name) => name === violated)
}
