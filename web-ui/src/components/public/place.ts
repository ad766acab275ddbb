import type { PublicTicket } from '@/api/types'

/** Where a report is, in words; undefined if nobody said. */
export function publicPlace(location: PublicTicket['location']): string | undefined {
  if (!location) return undefined
  const { label, text, point } = location
  const words = [label, text === label ? null : text].filter(Boolean).join(', ')
  if (words !== '') return words
  return point ? `${point.lat.toFixed(4)}, ${point.lon.toFixed(4)}` : undefined
}
