import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import type {
  AdminUser,
  AssigneeChoice,
  AuditEntry,
  AuditVerification,
  ChangeTicket,
  ChangeUser,
  Comment,
  CommentChoice,
  CreateTicket,
  Delivery,
  EventMails,
  Figures,
  Insights,
  InviteUser,
  LinkedTicket,
  LocationChoice,
  MailWishes,
  Mention,
  Me,
  Photo,
  Organisation,
  OrganisationRequest,
  PublicConfig,
  Session,
  StaffMember,
  Ticket,
  TicketEvent,
  TicketLinks,
  TicketPage,
} from '@/api/types'
import { aComment, aLinkedTicket, aPhoto, aTicket, anEvent, colleagues, parishConfig } from './parish'
import { portalHandlers } from './portal'

interface Parish {
  me: Me | null
  config: PublicConfig
  tickets: Ticket[]
  events: TicketEvent[]
  comments: Comment[]
  /** What every ticket is tied to. */
  links: TicketLinks
  /** What every ticket is like. */
  similar: LinkedTicket[]
  /** Who else has each ticket open. */
  company: StaffMember[]
  photos: Photo[]
  sessions: Session[]
  mails: Delivery[]
  people: AdminUser[]
  organisation: Organisation
  audit: AuditEntry[]
  verification: AuditVerification
  eventMails: EventMails[]
  /** How soon colleagues are mailed, where that is not at once. */
  mentions: Record<string, Mention['mailed']>
  hasServer: boolean
  wishes: MailWishes
  /** Every request that changed or tried to change something. */
  changes: { method: string; path: string; ifMatch: string | null; idempotencyKey: string | null; body: unknown }[]
  /** The queries that the list was asked, in order. */
  listed: URLSearchParams[]
}

const aParish = (): Parish => ({
  me: null,
  config: parishConfig,
  tickets: [aTicket()],
  events: [anEvent()],
  comments: [],
  links: { mergedInto: null, duplicates: [], related: [] },
  similar: [],
  company: [],
  photos: [],
  sessions: [],
  mails: [],
  people: [],
  organisation: { name: parishConfig.name, portal: 'open', reports: 'at_once', awaiting: 3 },
  audit: [],
  verification: {
    tickets: 2,
    events: 5,
    adminEvents: 3,
    erased: 0,
    intact: true,
    head: 'a'.repeat(64),
    brokenLogs: 0,
    broken: null,
  },
  eventMails: [],
  mentions: {},
  hasServer: true,
  wishes: {
    ownReports: true,
    assigned: true,
    newReports: true,
    answers: true,
    mentions: true,
    overdue: true,
    digest: 'off',
    language: 'en',
  },
  changes: [],
  listed: [],
})

/** The small installation that tests talk to; each test begins with it fresh. */
export let parish = aParish()

export function resetParish() {
  parish = aParish()
}

export const problem = (status: number, body: object = {}) =>
  HttpResponse.json({ type: 'about:blank', title: 'Refused', status, ...body }, { status })

const pageOf = (items: Ticket[]): TicketPage => ({ items, next: null, total: { value: items.length, exact: true } })

async function note(request: Request): Promise<void> {
  const text = await request.clone().text()
  parish.changes.push({
    method: request.method,
    path: new URL(request.url).pathname,
    ifMatch: request.headers.get('If-Match'),
    idempotencyKey: request.headers.get('Idempotency-Key'),
    body: text === '' ? undefined : JSON.parse(text),
  })
}

/** Somebody changes a ticket: its version goes up. */
export function changeTicket(reference: string, facts: Partial<Ticket>): Ticket | undefined {
  const ticket = parish.tickets.find((it) => it.reference === reference)
  return ticket && Object.assign(ticket, facts, { version: ticket.version + 1 })
}

async function change(request: Request, reference: string, facts: () => Partial<Ticket>) {
  await note(request)
  const ticket = parish.tickets.find((it) => it.reference === reference)
  if (!ticket) return problem(404)
  if (request.headers.get('If-Match') !== `"${ticket.version}"`) return problem(412)
  return HttpResponse.json(changeTicket(reference, facts()))
}

interface PhotoPath extends Record<string, string> {
  reference: string
  number: string
}

async function changePhotos(
  request: Request,
  { reference, number }: PhotoPath,
  after: (photo: Photo) => Promise<Photo | undefined>,
) {
  const changed = await change(request, reference, () => ({}))
  const photo = parish.photos.find((it) => it.number === Number(number))
  if (!changed.ok || !photo) return changed
  const next = await after(photo)
  parish.photos = parish.photos.flatMap((it) => (it === photo ? (next ?? []) : it))
  const version = parish.tickets.find((it) => it.reference === reference)?.version
  const headers = { ETag: `"${version}"` }
  return next ? HttpResponse.json(next, { headers }) : new HttpResponse(null, { status: 204, headers })
}

const statusOf = (key: string) => parish.config.statuses.find((status) => status.key === key)

function locationOf({ key, text, point }: LocationChoice): Ticket['location'] {
  const label = parish.config.locations.find((place) => place.key === key)?.label ?? null
  return { key: key ?? null, label, text: text ?? label ?? '', point: point ?? null }
}

function factsOf({ status, category, location, ...rest }: ChangeTicket): Partial<Ticket> {
  return {
    ...rest,
    ...(status && { status: statusOf(status) }),
    ...(category !== undefined && { category: parish.config.categories.find(({ key }) => key === category) ?? null }),
    ...(location !== undefined && { location: location && locationOf(location) }),
  }
}

export const server = setupServer(
  http.get('/api/me', () => (parish.me ? HttpResponse.json(parish.me) : problem(401))),
  http.get('/api/public/config', () => HttpResponse.json(parish.config)),
  http.get('/q/health/ready', () => HttpResponse.json({ status: 'UP' })),
  http.post('/auth/email-link', async ({ request }) => {
    await note(request)
    return new HttpResponse(null, { status: 202 })
  }),
  http.post('/auth/logout', () => {
    parish.me = null
    return new HttpResponse(null, { status: 204 })
  }),
  http.get('/api/tickets', ({ request }) => {
    parish.listed.push(new URL(request.url).searchParams)
    return HttpResponse.json(pageOf(parish.tickets))
  }),
  http.post<never, CreateTicket>('/api/tickets', async ({ request }) => {
    await note(request)
    const { title, description } = await request.json()
    const ticket = aTicket({ reference: 'NEW-001', title, description })
    parish.tickets.push(ticket)
    return HttpResponse.json(ticket, { status: 201 })
  }),
  http.get<{ reference: string }>('/api/tickets/:reference', ({ params }) => {
    const ticket = parish.tickets.find(({ reference }) => reference === params.reference)
    return ticket ? HttpResponse.json(ticket) : problem(404)
  }),
  http.patch<{ reference: string }, ChangeTicket>('/api/tickets/:reference', async ({ request, params }) => {
    const body = await request.clone().json()
    return change(request, params.reference, () => factsOf(body))
  }),
  http.put<{ reference: string }, AssigneeChoice>('/api/tickets/:reference/assignee', async ({ request, params }) => {
    const { userId, name } = await request.clone().json()
    return change(request, params.reference, () => ({
      assignee: userId
        ? { kind: 'staff', userId, name: colleagues.find((it) => it.userId === userId)?.name ?? userId }
        : { kind: 'named', name: name ?? '' },
    }))
  }),
  http.delete<{ reference: string }>('/api/tickets/:reference/assignee', ({ request, params }) =>
    change(request, params.reference, () => ({ assignee: null })),
  ),
  http.get('/api/tickets/:reference/links', () => HttpResponse.json(parish.links)),
  http.get('/api/tickets/:reference/similar', () => HttpResponse.json({ items: parish.similar })),
  http.post<{ reference: string }, { into: string }>('/api/tickets/:reference/merge', async ({ request, params }) => {
    const { into } = await request.clone().json()
    return change(request, params.reference, () => ({ mergedInto: into, allowedMoves: [] }))
  }),
  http.delete<{ reference: string }>('/api/tickets/:reference/merge', ({ request, params }) =>
    change(request, params.reference, () => ({ mergedInto: null })),
  ),
  http.put<{ reference: string; other: string }>('/api/tickets/:reference/related/:other', ({ request, params }) =>
    change(request, params.reference, () => {
      parish.links = { ...parish.links, related: [...parish.links.related, aLinkedTicket({ reference: params.other })] }
      return {}
    }),
  ),
  http.delete<{ reference: string; other: string }>('/api/tickets/:reference/related/:other', ({ request, params }) =>
    change(request, params.reference, () => {
      const related = parish.links.related.filter(({ reference }) => reference !== params.other)
      parish.links = { ...parish.links, related }
      return {}
    }),
  ),
  http.get('/api/tickets/:reference/events', () =>
    HttpResponse.json({ items: parish.events }),
  ),
  http.put('/api/tickets/:reference/presence', () => HttpResponse.json({ items: parish.company })),
  http.delete('/api/tickets/:reference/presence', () => new HttpResponse(null, { status: 204 })),
  http.get('/api/tickets/:reference/mails', () => HttpResponse.json({ items: parish.eventMails })),
  http.get('/api/tickets/:reference/work-link', () => problem(404)),
  http.get('/api/tickets/:reference/comments', () => HttpResponse.json({ items: parish.comments })),
  http.post<{ reference: string }, CommentChoice>('/api/tickets/:reference/comments', async ({ request }) => {
    await note(request)
    const comment = aComment(await request.json())
    parish.comments.push(comment)
    return HttpResponse.json(comment, { status: 201 })
  }),
  http.patch<{ id: string }, { body: string }>('/api/tickets/:reference/comments/:id', async ({ request, params }) => {
    await note(request)
    const comment = parish.comments.find(({ id }) => id === params.id)
    if (!comment) return problem(404)
    Object.assign(comment, await request.json(), { editedAt: new Date().toISOString() })
    return HttpResponse.json(comment)
  }),
  http.get('/api/tickets/:reference/photos', () => HttpResponse.json({ items: parish.photos })),
  http.post<{ reference: string }, { approved: boolean }>('/api/tickets/:reference/photos', async ({ request, params }) => {
    await note(request)
    const { approved } = await request.json()
    const photo = aPhoto({ number: parish.photos.length + 1, side: 'staff', approved })
    parish.photos.push(photo)
    changeTicket(params.reference, {})
    return HttpResponse.json(photo, { status: 201 })
  }),
  http.put<PhotoPath, { approved: boolean }>('/api/tickets/:reference/photos/:number', ({ request, params }) =>
    changePhotos(request, params, async (photo) => {
      const { approved } = await request.clone().json()
      return { ...photo, approved }
    }),
  ),
  http.delete<PhotoPath>('/api/tickets/:reference/photos/:number', ({ request, params }) =>
    changePhotos(request, params, () => Promise.resolve(undefined)),
  ),
  http.get('/api/admin/deliveries', ({ request }) => {
    const state = new URL(request.url).searchParams.get('state')
    const items = parish.mails.filter((mail) => state === null || mail.state === state)
    const count = (which: Delivery['state']) => parish.mails.filter((mail) => mail.state === which).length
    const queue = { pending: count('pending'), failed: count('failed'), sent: count('sent') }
    const total = { value: items.length, exact: true }
    return HttpResponse.json({ hasServer: parish.hasServer, queue, items, next: null, total })
  }),
  http.post('/api/admin/deliveries/retry', async ({ request }) => {
    await note(request)
    const failed = parish.mails.filter(({ state }) => state === 'failed')
    failed.forEach((mail) => Object.assign(mail, { state: 'pending', attempts: 0, endedAt: null }))
    return HttpResponse.json({ count: failed.length })
  }),
  http.post<{ id: string }>('/api/admin/deliveries/:id/retry', async ({ request, params }) => {
    await note(request)
    const mail = parish.mails.find(({ id }) => id === params.id)
    if (!mail) return problem(404)
    return HttpResponse.json(Object.assign(mail, { state: 'pending', attempts: 0, reason: null, endedAt: null }))
  }),
  http.get('/api/admin/deliveries/:id/letter', () =>
    HttpResponse.json({ subject: 'Your link to sign in', text: 'Hello,\n\nthis link signs you in.' }),
  ),
  http.get('/api/public/figures', () =>
    HttpResponse.json({
      open: 4,
      weeks: [{ monday: '2026-11-23', opened: 2, resolved: 3 }],
      resolution: { tickets: 3, median: 129_600, ninetieth: 259_200 },
    } satisfies Figures),
  ),
  http.get('/api/insights', () =>
    HttpResponse.json({
      ages: [{ age: 'up_to_a_week', tickets: 2 }],
      places: [{ label: 'Parish hall', tickets: 2 }],
      categories: [{ label: null, tickets: 2 }],
      weeks: [
        { monday: '2026-11-16', opened: 3, resolved: 1 },
        { monday: '2026-11-23', opened: 2, resolved: 4 },
      ],
      times: {
        firstAnswer: { tickets: 7, median: 2_700, ninetieth: 7_200 },
        resolution: { tickets: 2, median: 129_600, ninetieth: 259_200 },
      },
    } satisfies Insights),
  ),
  http.get('/api/admin/audit', ({ request }) => {
    const { searchParams } = new URL(request.url)
    parish.listed.push(searchParams)
    const is = (name: string, value: string | undefined) => !searchParams.has(name) || searchParams.get(name) === value
    const items = parish.audit.filter((it) => is('person', it.actor.userId) && is('ticket', it.ticket?.reference))
    const person = parish.people.find(({ id }) => id === searchParams.get('person'))?.name ?? null
    return HttpResponse.json({ items, next: null, total: { value: items.length, exact: true }, person })
  }),
  http.get('/api/admin/audit/verify', ({ request }) => {
    parish.listed.push(new URL(request.url).searchParams)
    return HttpResponse.json(parish.verification)
  }),
  http.get('/api/admin/organisation', () => HttpResponse.json(parish.organisation)),
  http.patch<never, OrganisationRequest>('/api/admin/organisation', async ({ request }) => {
    await note(request)
    parish.organisation = { ...parish.organisation, ...(await request.json()) }
    const { name, portal } = parish.organisation
    parish.config = { ...parish.config, name, portal }
    return HttpResponse.json(parish.organisation)
  }),
  http.get('/api/admin/users', ({ request }) => {
    const { searchParams } = new URL(request.url)
    const roles = searchParams.getAll('role')
    const q = searchParams.get('q') ?? ''
    const items = parish.people.filter(({ role, name }) => (roles.length === 0 || roles.includes(role)) && name.includes(q))
    return HttpResponse.json({ items, next: null, total: { value: items.length, exact: true } })
  }),
  http.post<never, InviteUser>('/api/admin/users', async ({ request }) => {
    await note(request)
    const { email, role, name } = await request.json()
    const person: AdminUser = {
      id: `u-${email}`,
      email,
      name: name ?? email,
      role,
      active: true,
      createdAt: '2026-11-20T09:00:00.000Z',
      lastSignInAt: null,
      openTickets: 0,
    }
    parish.people = [person, ...parish.people]
    return HttpResponse.json(person, { status: 201 })
  }),
  http.patch<{ id: string }, ChangeUser>('/api/admin/users/:id', async ({ request, params }) => {
    await note(request)
    const change = await request.json()
    const person = parish.people.find(({ id }) => id === params.id)
    if (!person) return problem(404)
    return HttpResponse.json(Object.assign(person, change))
  }),
  http.post<{ id: string }>('/api/admin/users/:id/invitation', async ({ request, params }) => {
    await note(request)
    return HttpResponse.json(parish.people.find(({ id }) => id === params.id))
  }),
  http.get('/api/admin/users/:id/sessions', () =>
    HttpResponse.json({
      items: [
        {
          id: 's-1',
          client: 'Firefox on Linux',
          method: 'email_link',
          createdAt: '2026-11-20T09:00:00.000Z',
          lastSeenAt: '2026-11-20T09:00:00.000Z',
          expiresAt: '2026-11-27T09:00:00.000Z',
          current: false,
        },
      ],
    }),
  ),
  http.delete('/api/admin/users/:id/sessions', async ({ request }) => {
    await note(request)
    return new HttpResponse(null, { status: 204 })
  }),
  http.post<never, { body: string }>('/api/staff/mentions', async ({ request }) => {
    const { body } = await request.json()
    const items = colleagues
      .filter(({ name }) => body.includes(`@${name}`))
      .map((person) => ({ ...person, mailed: parish.mentions[person.name] ?? 'at_once' }))
    return HttpResponse.json({ items })
  }),
  http.get('/api/staff', ({ request }) => {
    const q = new URL(request.url).searchParams.get('q')?.toLowerCase() ?? ''
    return HttpResponse.json({ items: colleagues.filter(({ name }) => name.toLowerCase().includes(q)) })
  }),
  http.get('/api/me/sessions', () => HttpResponse.json({ items: parish.sessions })),
  http.get('/api/me/notifications', () => HttpResponse.json(parish.wishes)),
  http.put<never, MailWishes>('/api/me/notifications', async ({ request }) => {
    await note(request)
    parish.wishes = await request.json()
    return HttpResponse.json(parish.wishes)
  }),
  http.delete<{ id: string }>('/api/me/sessions/:id', ({ params }) => {
    parish.sessions = parish.sessions.filter(({ id }) => id !== params.id)
    return new HttpResponse(null, { status: 204 })
  }),
  http.delete('/api/me/sessions', () => {
    parish.sessions = []
    parish.me = null
    return new HttpResponse(null, { status: 204 })
  }),
  ...portalHandlers,
)
