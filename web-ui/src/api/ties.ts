import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from './client'
import { inTurn } from './in-turn'
import { ticketKeys } from './tickets'
import type { Ticket } from './types'

const MOST_FOUND = 8

/** What another ticket is to one: it is a duplicate of it, or has to do with it; or no longer. */
export interface Tie {
  does: 'merge' | 'takeOut' | 'relate' | 'unrelate'
  /** The reference of the other ticket. */
  other: string
}

/** The tie that brings back what was before. */
export function untying({ does, other }: Tie): Tie {
  const inverse = { merge: 'takeOut', takeOut: 'merge', relate: 'unrelate', unrelate: 'relate' } as const
  return { does: inverse[does], other }
}

export const linksQuery = (reference: string) =>
  queryOptions({
    queryKey: [...ticketKeys.links, reference],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/tickets/{reference}/links', { params: { path: { reference } }, signal })),
  })

export const similarQuery = (reference: string) =>
  queryOptions({
    queryKey: ['tickets', 'similar', reference],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/tickets/{reference}/similar', { params: { path: { reference } }, signal })),
  })

/** The tickets that are meant by a reference or by words, those that were changed last first. */
export const foundQuery = (q: string) =>
  queryOptions({
    queryKey: ['tickets', 'found', q],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/tickets', { params: { query: { q, limit: MOST_FOUND, sort: '-updatedAt' } }, signal })),
  })

/**
 * Ties a ticket of the version that was read to another one, after this page's own saves of it.
 *
 * @param key the same when it is sent once more
 */
export function saveTie(
  client: QueryClient,
  ticket: Pick<Ticket, 'reference' | 'version'>,
  { does, other }: Tie,
  key: string,
): Promise<Ticket> {
  return inTurn(client, ticket, (version) => {
    const path = { reference: ticket.reference }
    const header = ifMatch(version)
    switch (does) {
      case 'merge':
        return unwrap(
          api.POST('/api/tickets/{reference}/merge', {
            params: { path, header: { ...header, 'Idempotency-Key': key } },
            body: { into: other },
          }),
        )
      case 'takeOut':
        return unwrap(api.DELETE('/api/tickets/{reference}/merge', { params: { path, header } }))
      case 'relate':
        return unwrap(
          api.PUT('/api/tickets/{reference}/related/{other}', { params: { path: { ...path, other }, header } }),
        )
      case 'unrelate':
        return unwrap(
          api.DELETE('/api/tickets/{reference}/related/{other}', { params: { path: { ...path, other }, header } }),
        )
    }
  })
}
