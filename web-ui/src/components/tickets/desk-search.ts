import type { Phase, Priority, TicketFilters, TicketSort } from '@/api/types'
import { priorities } from '@/api/types'

export const deskViews = ['new_and_mine', 'open', 'all'] as const
export type DeskView = (typeof deskViews)[number]

/** What the desk's address says: which tickets, in which order. All of it can be shared as a link. */
export interface DeskSearch {
  /** Left out for the first one, "New and mine". */
  view?: Exclude<DeskView, 'new_and_mine'>
  q?: string
  status?: string[]
  phase?: Phase[]
  priority?: Priority[]
  category?: string[]
  location?: string[]
  assignee?: string
  sensitive?: 'true' | 'false'
  /** Left out, there are none but those that were not merged. */
  merged?: 'true'
  createdFrom?: string
  createdTo?: string
  sort?: TicketSort
}

export const filterFields = [
  'status',
  'phase',
  'priority',
  'category',
  'location',
  'assignee',
  'sensitive',
  'merged',
  'createdFrom',
  'createdTo',
] as const

const sorts: readonly TicketSort[] = [
  'createdAt',
  '-createdAt',
  'updatedAt',
  '-updatedAt',
  'priority',
  '-priority',
  'status',
  '-status',
  'title',
  '-title',
  'dueOn',
  '-dueOn',
]

type Raw = Record<string, unknown>

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

function texts(value: unknown): string[] | undefined {
  const all = (Array.isArray(value) ? value : [value]).map(text).filter((it) => it !== undefined)
  return all.length > 0 ? all : undefined
}

function among<T extends string>(allowed: readonly T[], value: unknown): T[] | undefined {
  const wanted = texts(value)
  const known = allowed.filter((it) => wanted?.includes(it))
  return known.length > 0 ? known : undefined
}

const one = <T extends string>(allowed: readonly T[], value: unknown) => allowed.find((it) => it === value)

const day = (value: unknown) => text(value)?.match(/^\d{4}-\d\d-\d\d$/)?.[0]

/** Reads an address. What makes no sense in it becomes undefined, so that nothing of it is left. */
export const readDeskSearch = (raw: Raw): DeskSearch => ({
  view: one(['open', 'all'], raw.view),
  q: text(raw.q),
  status: texts(raw.status),
  phase: among(['open', 'resolved'], raw.phase),
  priority: among(priorities, raw.priority),
  category: texts(raw.category),
  location: texts(raw.location),
  assignee: text(raw.assignee),
  sensitive: one(['true', 'false'], raw.sensitive),
  merged: one(['true'], raw.merged),
  createdFrom: day(raw.createdFrom),
  createdTo: day(raw.createdTo),
  sort: one(sorts, raw.sort),
})

export const viewOf = (search: DeskSearch): DeskView => search.view ?? 'new_and_mine'

export const sortOf = (search: DeskSearch): TicketSort => search.sort ?? '-createdAt'

export const isFiltered = (search: DeskSearch) =>
  search.q !== undefined || filterFields.some((field) => search[field] !== undefined)

const dayAfter = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)

/** What the server is asked for. */
export function toFilters(search: DeskSearch): TicketFilters {
  const { view, q, status, phase, priority, category, location, assignee, sensitive, merged, createdFrom, createdTo } =
    search
  return {
    q,
    status,
    priority,
    category,
    location,
    assignee,
    sort: sortOf(search),
    phase: view === 'open' ? ['open'] : phase,
    queue: view === undefined ? 'new_and_mine' : undefined,
    sensitive: sensitive && sensitive === 'true',
    merged: merged && true,
    createdFrom: createdFrom && startOfDay(createdFrom),
    createdTo: createdTo && startOfDay(dayAfter(createdTo)),
  }
}

/** Midnight where the person is, as an instant. */
const startOfDay = (date: string) => new Date(`${date}T00:00:00`).toISOString()
