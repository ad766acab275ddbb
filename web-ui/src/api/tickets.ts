import { infiniteQueryOptions, queryOptions, type InfiniteData, type QueryClient } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from './client'
import { inTurn } from './in-turn'
import { ProblemError } from './problem'
import type {
  AssigneeChoice,
  ChangeTicket,
  CommentChoice,
  LocationChoice,
  Ticket,
  TicketFilters,
  TicketPage,
} from './types'

const PAGE = 100
const FIRST_PAGE = ''

export const ticketKeys = {
  all: ['tickets'],
  ones: ['tickets', 'one'],
  lists: ['tickets', 'list'],
  list: (filters: TicketFilters) => ['tickets', 'list', filters],
  one: (reference: string) => ['tickets', 'one', reference],
  events: (reference: string) => ['tickets', 'events', reference],
  comments: (reference: string) => ['tickets', 'comments', reference],
  mails: (reference: string) => ['tickets', 'mails', reference],
  photos: (reference: string) => ['tickets', 'photos', reference],
  links: ['tickets', 'links'],
}

export const ticketList = (filters: TicketFilters) =>
  infiniteQueryOptions({
    queryKey: ticketKeys.list(filters),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/tickets', {
          params: { query: { ...filters, limit: PAGE, ...(pageParam === FIRST_PAGE ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: FIRST_PAGE,
    getNextPageParam: (page: TicketPage) => page.next,
  })

export const ticketQuery = (reference: string) =>
  queryOptions({
    queryKey: ticketKeys.one(reference),
    queryFn: ({ signal }) => unwrap(api.GET('/api/tickets/{reference}', { params: { path: { reference } }, signal })),
  })

export const eventsQuery = (reference: string) =>
  queryOptions({
    queryKey: ticketKeys.events(reference),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/tickets/{reference}/events', { params: { path: { reference } }, signal })),
  })

export const commentsQuery = (reference: string) =>
  queryOptions({
    queryKey: ticketKeys.comments(reference),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/tickets/{reference}/comments', { params: { path: { reference } }, signal })),
  })

const LOOK_AGAIN_MS = 15_000

/** What became of the mails that its events caused; looked at again while some wait. */
export const ticketMailsQuery = (reference: string) =>
  queryOptions({
    queryKey: ticketKeys.mails(reference),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/tickets/{reference}/mails', { params: { path: { reference } }, signal })),
    refetchInterval: ({ state }) => (state.data?.items.some(({ pending }) => pending > 0) ? LOOK_AGAIN_MS : false),
  })

export const photosQuery = (reference: string) =>
  queryOptions({
    queryKey: ticketKeys.photos(reference),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/tickets/{reference}/photos', { params: { path: { reference } }, signal })),
  })

/** Gives a ticket a photo that was uploaded before. */
export const addPhoto = (reference: string, token: string, approved: boolean, key: string) =>
  unwrap(
    api.POST('/api/tickets/{reference}/photos', {
      params: { path: { reference }, header: { 'Idempotency-Key': key } },
      body: { token, approved },
    }),
  )

/** What becomes of a photo: shown to everyone, hidden from them, or gone for ever. */
export type PhotoFate = 'approved' | 'concealed' | 'removed'

/** Decides about a photo of the version that was read, after this page's own changes of the ticket. */
export function decidePhoto(
  client: QueryClient,
  ticket: Pick<Ticket, 'reference' | 'version'>,
  number: number,
  fate: PhotoFate,
): Promise<{ version: number }> {
  return inTurn(client, ticket, async (version) => {
    const params = { path: { reference: ticket.reference, number: String(number) }, header: ifMatch(version) }
    const { response, error } =
      fate === 'removed'
        ? await api.DELETE('/api/tickets/{reference}/photos/{number}', { params })
        : await api.PUT('/api/tickets/{reference}/photos/{number}', { params, body: { approved: fate === 'approved' } })
    if (!response.ok) throw new ProblemError(response.status, error)
    return { version: Number(response.headers.get('ETag')?.replaceAll('"', '')) }
  })
}

export const writeComment = (reference: string, comment: CommentChoice, key: string) =>
  unwrap(
    api.POST('/api/tickets/{reference}/comments', {
      params: { path: { reference }, header: { 'Idempotency-Key': key } },
      body: comment,
    }),
  )

/** Puts right what one wrote oneself. */
export const editComment = (reference: string, id: string, body: string) =>
  unwrap(api.PATCH('/api/tickets/{reference}/comments/{id}', { params: { path: { reference, id } }, body: { body } }))

/** Whom a note would call if it were written now. */
export const mentionsQuery = (body: string) =>
  queryOptions({
    queryKey: ['mentions', body],
    queryFn: ({ signal }) => unwrap(api.POST('/api/staff/mentions', { body: { body }, signal })),
    staleTime: 60_000,
  })

export const staffQuery = (q: string) =>
  queryOptions({
    queryKey: ['staff', q],
    queryFn: ({ signal }) => unwrap(api.GET('/api/staff', { params: { query: { q } }, signal })),
    staleTime: 60_000,
  })

/** What one save changes: facts of the ticket, or who is to do it. */
export type Edit = ChangeTicket | { assignee: AssigneeChoice | null }

/**
 * Saves an edit of the version that was read, after this page's own saves of the ticket; throws a 412
 * {@link ProblemError} if somebody else changed it since.
 */
export function saveEdit(
  client: QueryClient,
  ticket: Pick<Ticket, 'reference' | 'version'>,
  edit: Edit,
): Promise<Ticket> {
  return inTurn(client, ticket, (version) => {
    const params = { path: { reference: ticket.reference }, header: ifMatch(version) }
    if (!('assignee' in edit)) return unwrap(api.PATCH('/api/tickets/{reference}', { params, body: edit }))
    if (edit.assignee === null) return unwrap(api.DELETE('/api/tickets/{reference}/assignee', { params }))
    return unwrap(api.PUT('/api/tickets/{reference}/assignee', { params, body: edit.assignee }))
  })
}

/** The edit that brings back what the ticket says now in every field that `edit` is about to change. */
export function undoing(ticket: Ticket, edit: Edit): Edit {
  if ('assignee' in edit) return { assignee: ticket.assignee && assigneeChoice(ticket.assignee) }
  const before: Required<ChangeTicket> = {
    title: ticket.title,
    description: ticket.description,
    status: ticket.status.key,
    priority: ticket.priority,
    category: ticket.category?.key ?? null,
    location: ticket.location && locationChoice(ticket.location),
    sensitive: ticket.sensitive,
    dueOn: ticket.dueOn,
  }
  return Object.fromEntries(Object.entries(before).filter(([field]) => field in edit))
}

const assigneeChoice = ({ userId, name }: NonNullable<Ticket['assignee']>): AssigneeChoice =>
  userId ? { userId } : { name }

function locationChoice(location: NonNullable<Ticket['location']>): LocationChoice {
  const { key, point } = location
  const text = wordsOf(location)
  return { ...(key !== null && { key }), ...(text !== '' && { text }), ...(point !== null && { point }) }
}

/** The words that a person gave for a place. Without any, the server tells its label or point instead. */
export function wordsOf(location: Ticket['location']): string {
  if (!location || location.text === location.label) return ''
  return location.point && /^-?[\d.]+, ?-?[\d.]+$/.test(location.text) ? '' : location.text
}

/** Puts a ticket that just came from the server in the place of its older copies, in every list, where it stands. */
export function rememberTicket(client: QueryClient, ticket: Ticket): void {
  const listed = client
    .getQueriesData<InfiniteData<TicketPage>>({ queryKey: ticketKeys.lists })
    .flatMap(([, list]) => list?.pages ?? [])
    .flatMap((page) => page.items)
  // Merged it leaves the lists, taken out it comes back to them.
  const movesOn = [...listed, client.getQueryData<Ticket>(ticketKeys.one(ticket.reference))].some(
    (old) => old?.reference === ticket.reference && old.mergedInto !== ticket.mergedInto,
  )
  if (movesOn) void client.invalidateQueries({ queryKey: ticketKeys.lists })
  const newest = (old: Ticket) => (old.reference === ticket.reference && old.version <= ticket.version ? ticket : old)
  client.setQueryData<Ticket>(ticketKeys.one(ticket.reference), (old) => (old ? newest(old) : ticket))
  client.setQueriesData<InfiniteData<TicketPage>>({ queryKey: ticketKeys.lists }, (list) =>
    list && { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map(newest) })) },
  )
  void client.invalidateQueries({ queryKey: ticketKeys.events(ticket.reference) })
  void client.invalidateQueries({ queryKey: ticketKeys.comments(ticket.reference) })
  void client.invalidateQueries({ queryKey: ticketKeys.photos(ticket.reference) })
  void client.invalidateQueries({ queryKey: ticketKeys.links })
}
