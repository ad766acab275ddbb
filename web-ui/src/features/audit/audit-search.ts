import type { AuditKind } from '@/api/types'

const kinds: Record<AuditKind, true> = {
  ticket: true,
  status: true,
  category: true,
  location: true,
  user: true,
  organisation: true,
  erasure: true,
  checkpoint: true,
}

const isKind = (word: string): word is AuditKind => Object.hasOwn(kinds, word)

/** What entries are about, in the order in which they are offered. */
export const auditKinds = Object.keys(kinds).filter(isKind)

export interface AuditSearch {
  /** Who did it: an id. */
  person?: string
  /** The reference of the ticket that it was done to. */
  ticket?: string
  kind?: AuditKind
  /** Calendar days where the reader is, both included. */
  from?: string
  to?: string
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const REFERENCE = /^[0-9A-Z]{3}-[0-9A-Z]{3}$/i
const DAY = /^\d{4}-\d{2}-\d{2}$/

const matching = (pattern: RegExp, value: unknown) => (typeof value === 'string' && pattern.test(value) ? value : undefined)

/** A day of the calendar: of 31 February there is no page. */
function readDay(value: unknown): string | undefined {
  const day = matching(DAY, value)
  const moment = Date.parse(`${day}T00:00Z`)
  return !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === day ? day : undefined
}

/** Reads an address. What makes no sense in it is left out. */
export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  const person = matching(ID, search.person)
  const ticket = matching(REFERENCE, search.ticket)?.toUpperCase()
  const kind = typeof search.kind === 'string' && isKind(search.kind) ? search.kind : undefined
  const from = readDay(search.from)
  const to = readDay(search.to)
  return {
    ...(person && { person }),
    ...(ticket && { ticket }),
    ...(kind && { kind }),
    ...(from && { from }),
    ...(to && { to }),
  }
}

/** When a day begins where the reader is, or the one so many days after it. */
export function beginOf(day: string, daysLater = 0): string {
  const begin = new Date(`${day}T00:00`)
  begin.setDate(begin.getDate() + daysLater)
  return begin.toISOString()
}
