import type { QueryClient } from '@tanstack/react-query'
import type { Ticket } from './types'

/** What this page saved of one ticket, as long as nobody else's change came between. */
interface Turns {
  /** The versions that this chain of saves led through. */
  versions: Set<number>
  latest: number
  last: Promise<unknown>
}

const turnsOf = new WeakMap<QueryClient, Map<string, Turns>>()

/**
 * Saves of one ticket wait for each other, and each builds on the one before: a person's own change never makes their
 * next one stale, however fast they type. What anybody else changed still does.
 *
 * @param save is given the version to build on
 */
export function inTurn<Saved extends Pick<Ticket, 'version'>>(
  client: QueryClient,
  { reference, version }: Pick<Ticket, 'reference' | 'version'>,
  save: (version: number) => Promise<Saved>,
): Promise<Saved> {
  const turns = turnsFor(client, reference)
  const saving = turns.last.then(async () => {
    const from = turns.versions.has(version) ? turns.latest : version
    const saved = await save(from)
    if (!turns.versions.has(from)) turns.versions.clear()
    turns.versions.add(from).add(saved.version)
    turns.latest = saved.version
    return saved
  })
  turns.last = saving.catch(() => undefined)
  return saving
}

function turnsFor(client: QueryClient, reference: string): Turns {
  const all = turnsOf.get(client) ?? new Map<string, Turns>()
  turnsOf.set(client, all)
  const turns = all.get(reference) ?? { versions: new Set(), latest: 0, last: Promise.resolve() }
  all.set(reference, turns)
  return turns
}
