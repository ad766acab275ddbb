import { HttpResponse, http } from 'msw'
import type { Preview, PublicComment, PublicReport, PublicTicketPage, ReporterTicket, TrackedReport, UploadedPhoto } from '@/api/types'

interface Portal {
  reports: PublicReport[]
  /** What each private link leads to. */
  tracked: Map<string, TrackedReport>
  mine: ReporterTicket[]
  preview: Partial<Preview>
  /** Every question that a list, or the form, asked. */
  asked: URL[]
  /** Every request that changed something. */
  sent: { method: string; path: string; key: string | null; body: unknown }[]
}

const openStatus: PublicReport['status'] = { key: 'open', label: 'Open', phase: 'open' }

export function aReport(facts: Partial<PublicReport> = {}): PublicReport {
  return {
    reference: '7K3-QFM',
    title: 'Tap in the kitchen leaks',
    description: 'It drips all night.',
    status: openStatus,
    category: { key: 'plumbing', label: 'Plumbing' },
    location: { key: 'hall-kitchen', label: 'Parish hall / Kitchen', text: null, point: null },
    createdAt: '2026-11-20T09:00:00.000Z',
    updatedAt: '2026-11-20T09:00:00.000Z',
    resolvedAt: null,
    comments: [],
    photos: [],
    ...facts,
  }
}

export function aTrackedReport(facts: Partial<TrackedReport> = {}): TrackedReport {
  return {
    ...aReport(),
    photos: [],
    sensitive: false,
    merged: false,
    mergedInto: null,
    contact: null,
    claimed: false,
    ...facts,
  }
}

export const SECRET = 'c2VjcmV0LW9mLXRlc3Rz'

const aPortal = (): Portal => ({
  reports: [aReport()],
  tracked: new Map([[SECRET, aTrackedReport()]]),
  mine: [],
  preview: {},
  asked: [],
  sent: [],
})

/** What the public sees of the small installation; each test begins with it fresh. */
export let portal = aPortal()

export function resetPortal() {
  portal = aPortal()
}

const pageOf = <T>(items: T[]) => ({ items, next: null, total: { value: items.length, exact: true } })

const missing = () => HttpResponse.json({ title: 'Not found', status: 404 }, { status: 404 })
const done = () => new HttpResponse(null, { status: 204 })

/** Notes what was sent, and answers its body. */
async function noted(request: Request): Promise<unknown> {
  const isJson = request.headers.get('Content-Type')?.includes('json') ?? false
  const body: unknown = isJson ? await request.clone().json() : undefined
  portal.sent.push({
    method: request.method,
    path: new URL(request.url).pathname,
    key: request.headers.get('Idempotency-Key'),
    body,
  })
  return body
}

export const portalHandlers = [
  http.get('/api/public/tickets', ({ request }) => {
    portal.asked.push(new URL(request.url))
    return HttpResponse.json<PublicTicketPage>(pageOf(portal.reports))
  }),
  http.get('/api/public/tickets/similar', ({ request }) => {
    portal.asked.push(new URL(request.url))
    return HttpResponse.json<PublicTicketPage>(pageOf(portal.reports))
  }),
  http.get<{ reference: string }>('/api/public/tickets/:reference', ({ params }) => {
    const report = portal.reports.find(({ reference }) => reference === params.reference)
    return report ? HttpResponse.json(report) : missing()
  }),
  http.post('/api/public/tickets', async ({ request }) => {
    await noted(request)
    return HttpResponse.json(
      { reference: 'NEW-001', trackingUrl: `http://localhost:3000/track/${SECRET}` },
      { status: 201 },
    )
  }),
  http.post('/api/public/photos', async ({ request }) => {
    await noted(request)
    const token = `photo-${portal.sent.filter(({ path }) => path.endsWith('photos')).length}`
    return HttpResponse.json<UploadedPhoto>({ token, width: 2048, height: 1536 }, { status: 201 })
  }),
  http.post('/api/public/tickets/:reference/follow', async ({ request }) => {
    await noted(request)
    return done()
  }),
  http.post<never, { title: string; description: string }>('/api/public/preview', async ({ request }) => {
    const { title, description } = await request.json()
    return HttpResponse.json<Preview>({ title, description, locationText: '', findings: [], ...portal.preview })
  }),
  http.get<{ secret: string }>('/api/public/track/:secret', ({ params }) => {
    const report = portal.tracked.get(params.secret)
    return report ? HttpResponse.json(report) : missing()
  }),
  http.post<{ secret: string }, { body: string }>('/api/public/track/:secret/comments', async ({ request, params }) => {
    await noted(request)
    const { body } = await request.json()
    const comment: PublicComment = { at: '2026-11-21T09:00:00.000Z', author: 'reporter', body }
    portal.tracked.get(params.secret)?.comments.push(comment)
    return HttpResponse.json(comment, { status: 201 })
  }),
  http.put<{ secret: string }>('/api/public/track/:secret/email', async ({ request, params }) => {
    await noted(request)
    const report = portal.tracked.get(params.secret)
    if (report) report.contact = { email: 'a…@example.org', confirmed: false }
    return done()
  }),
  http.delete<{ secret: string }>('/api/public/track/:secret/email', async ({ request, params }) => {
    await noted(request)
    const report = portal.tracked.get(params.secret)
    if (report) report.contact = null
    return done()
  }),
  http.post<{ secret: string }>('/api/public/track/:secret/claim', async ({ request, params }) => {
    await noted(request)
    const report = portal.tracked.get(params.secret)
    if (report) report.claimed = true
    return done()
  }),
  http.get('/api/my/tickets', () => HttpResponse.json(pageOf(portal.mine))),
]
