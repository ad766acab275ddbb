import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { number, object, string } from 'zod/mini'
import { refreshCatalogue } from './catalogue'
import { rememberTicket, ticketKeys, ticketQuery } from './tickets'
import type { Ticket, TicketPage } from './types'

/** Changes are gathered this long, so that an import of thousands does not ask for each of them. */
const GATHER_MS = 400
const REOPEN_MS = 5_000
/** Above this many changes at once, asking for the lists again is cheaper than for each ticket. */
const ONE_BY_ONE = 10

const ticketChanged = object({ reference: string(), version: number() })

/**
 * Keeps the tickets on the page as they are on the server, in place, while the calling component is shown. Where no
 * stream can be had, they are asked for again each time it is tried anew.
 */
export function useLiveTickets(): void {
  const client = useQueryClient()
  useEffect(() => {
    const changes = new Map<string, number>()
    let stream: EventSource
    let gathering: ReturnType<typeof setTimeout> | undefined
    let reopening: ReturnType<typeof setTimeout> | undefined
    let missedSome = false
    let anyChanged = false
    let labelsChanged = false

    const askAgain = () => void client.invalidateQueries({ queryKey: ticketKeys.all })
    const settle = () => {
      gathering = undefined
      if (labelsChanged) void refreshCatalogue(client)
      else if (anyChanged) askAgain()
      else void refresh(client, new Map(changes))
      anyChanged = false
      labelsChanged = false
      changes.clear()
    }
    const settleSoon = () => {
      gathering ??= setTimeout(settle, GATHER_MS)
    }
    const open = () => {
      stream = new EventSource('/api/stream')
      stream.addEventListener('ticket', ({ data }: MessageEvent<string>) => {
        const { reference, version } = ticketChanged.parse(JSON.parse(data))
        changes.set(reference, version)
        settleSoon()
      })
      // What tickets are sorted by: any of them may be called otherwise now.
      stream.addEventListener('catalogue', () => {
        labelsChanged = true
        settleSoon()
      })
      // More changed than is told one by one.
      stream.addEventListener('reset', () => {
        anyChanged = true
        settleSoon()
      })
      stream.addEventListener('open', () => {
        if (missedSome) void refreshCatalogue(client)
        missedSome = false
      })
      stream.addEventListener('error', () => {
        missedSome = true
        // The browser itself tries a lost connection again, but not one that the server refused.
        if (stream.readyState === EventSource.CLOSED) reopening = setTimeout(reopen, REOPEN_MS)
      })
    }
    const reopen = () => {
      void refreshCatalogue(client)
      open()
    }

    open()
    return () => {
      clearTimeout(gathering)
      clearTimeout(reopening)
      stream.close()
    }
  }, [client])
}

async function refresh(client: QueryClient, changes: Map<string, number>): Promise<void> {
  const known = knownVersions(client)
  const news = [...changes].filter(([reference, version]) => (known.get(reference) ?? -1) < version)
  const stale = news.filter(([reference]) => known.has(reference)).map(([reference]) => reference)
  if (stale.length < news.length || stale.length > ONE_BY_ONE) {
    await client.invalidateQueries({ queryKey: ticketKeys.all })
    return
  }
  // A ticket that can't be read just now shows so itself when it is opened.
  await Promise.allSettled(
    stale.map(async (reference) =>
      rememberTicket(client, await client.query({ ...ticketQuery(reference), staleTime: 0 })),
    ),
  )
}

function knownVersions(client: QueryClient): Map<string, number> {
  const lists = client.getQueriesData<{ pages: TicketPage[] }>({ queryKey: ticketKeys.lists })
  const listed = lists.flatMap(([, list]) => list?.pages ?? []).flatMap((page) => page.items)
  const opened = client.getQueriesData<Ticket>({ queryKey: ticketKeys.ones }).flatMap(([, ticket]) => ticket ?? [])
  return new Map([...listed, ...opened].map(({ reference, version }) => [reference, version]))
}
