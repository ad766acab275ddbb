import { useTranslation } from 'react-i18next'
import type { Edit } from '@/api/tickets'
import type { KnownLocation, Ticket } from '@/api/types'
import { formatDay } from '@/i18n/format'
import { useConfig } from '../session'

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

/** The whole way down to a known place, "Parish hall / Kitchen". */
const placeLabel = (locations: readonly KnownLocation[], key: string | null) =>
  locations.find((it) => it.key === key)?.label ?? key

/** Where a ticket is, in words; undefined if nobody said. */
export function placeText(locations: readonly KnownLocation[], location: Ticket['location']): string | undefined {
  const parts = [placeLabel(locations, location?.key ?? null), location?.text].filter(Boolean)
  if (parts.length > 0) return parts.join(', ')
  return location?.point ? `${location.point.lat.toFixed(4)}, ${location.point.lon.toFixed(4)}` : undefined
}

/** Says of a ticket what holds in the fields that an edit is about: "7K3-QFM: status Open". */
export function useDescribeEdit() {
  const { t } = useTranslation()
  const { locations } = useConfig()

  return (ticket: Ticket, edit: Edit): string => {
    const facts: Record<TicketField, string | undefined> = {
      title: ticket.title,
      description: '',
      status: ticket.status.label,
      priority: t(`priority.${ticket.priority}`),
      category: ticket.category?.label,
      location: placeText(locations, ticket.location),
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
