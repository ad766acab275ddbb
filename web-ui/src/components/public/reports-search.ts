import type { Phase, PublicFilters } from '@/api/types'

/** What the address of the public list says. Each may be given more than once, as the list can be asked for several. */
export interface ReportsSearch {
  q?: string
  phase?: Phase[]
  category?: string[]
  location?: string[]
}

type Raw = Record<string, unknown>

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

function texts(value: unknown): string[] | undefined {
  const all = (Array.isArray(value) ? value : [value]).map(text).filter((it) => it !== undefined)
  return all.length > 0 ? all : undefined
}

const phases: readonly Phase[] = ['open', 'resolved']

/** Reads an address. What makes no sense in it is left out. */
export function readReportsSearch(raw: Raw): ReportsSearch {
  const phase = phases.filter((it) => texts(raw.phase)?.includes(it))
  return {
    q: text(raw.q),
    phase: phase.length > 0 ? phase : undefined,
    category: texts(raw.category),
    location: texts(raw.location),
  }
}

export const isNarrowed = (search: ReportsSearch) => Object.values(search).some((value) => value !== undefined)

export const toPublicFilters = (search: ReportsSearch): PublicFilters => search
