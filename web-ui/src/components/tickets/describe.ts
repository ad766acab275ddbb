import { wordsOf, type Edit } from '@/api/tickets'
import type { Ticket } from '@/api/types'
import { formatDay } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'

/** What of a ticket can be changed. */
export const ticketFields = [
  'title',
  'description',
  'status',
  'priority',
  'category',
  'location',
  'sensitive',
  'dueOn',
  'assignee',
] as const

export type TicketField = (typeof ticketFields)[number]

/** Where a ticket is, in words; undefined if nobody said. */
export function placeText(location: Ticket['location']): string | undefined {
  if (!location) return undefined
  const { label, point } = location
  const known = [label, wordsOf(location)].filter(Boolean).join(', ')
  return known === '' && point ? `${point.lat.toFixed(4)}, ${point.lon.toFixed(4)}` : known
}

/** Says of a ticket what holds in the fields that an edit is about: "7K3-QFM: status Open". */
export function useDescribeEdit() {
  const { t } = useTexts()

  return (ticket: Ticket, edit: Edit): string => {
    const facts: Record<TicketField, string | undefined> = {
      title: ticket.title,
      description: '',
      status: ticket.status.label,
      priority: t(`priority.${ticket.priority}`),
      category: ticket.category?.label,
      location: placeText(ticket.location),
      sensitive: t(ticket.sensitive ? 'ticket.yes' : 'ticket.no'),
      dueOn: ticket.dueOn ? formatDay(ticket.dueOn) : undefined,
      assignee: ticket.assignee?.name,
    }
    const told = ticketFields
      .filter((field) => field in edit)
      .map((field) => `${t(`field.${field}`)}: ${facts[field] ?? t('ticket.none')}`)
    return `${ticket.reference} · ${told.join(', ')}`
  }
}
