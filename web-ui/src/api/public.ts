import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, done, unwrap } from './client'
import type { PublicFilters, PublicTicketPage, ReporterTicketPage } from './types'

const FIRST_PAGE = ''

const from = (cursor: string) => (cursor === FIRST_PAGE ? {} : { cursor })

/** What everyone may see, newest first. */
export const publicList = (filters: PublicFilters) =>
  infiniteQueryOptions({
    queryKey: ['public', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET('/api/public/tickets', { params: { query: { ...filters, ...from(pageParam) } }, signal })),
    initialPageParam: FIRST_PAGE,
    getNextPageParam: (page: PublicTicketPage) => page.next,
  })

export const publicReportQuery = (reference: string) =>
  queryOptions({
    queryKey: ['public', 'one', reference],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/public/tickets/{reference}', { params: { path: { reference } }, signal })),
  })

/** A report as its reporter sees it, by the secret in their private link. */
export const trackQuery = (secret: string) =>
  queryOptions({
    queryKey: ['track', secret],
    queryFn: ({ signal }) => unwrap(api.GET('/api/public/track/{secret}', { params: { path: { secret } }, signal })),
  })

export const answerReport = (secret: string, body: string, key: string) =>
  unwrap(
    api.POST('/api/public/track/{secret}/comments', {
      params: { path: { secret }, header: { 'Idempotency-Key': key } },
      body: { body },
    }),
  )

/** The report becomes one of the signed-in person's. */
export const claimReport = (secret: string) =>
  done(api.POST('/api/public/track/{secret}/claim', { params: { path: { secret } } }))

export const myReports = infiniteQueryOptions({
  queryKey: ['my-reports'],
  queryFn: ({ pageParam, signal }) =>
    unwrap(api.GET('/api/my/tickets', { params: { query: from(pageParam) }, signal })),
  initialPageParam: FIRST_PAGE,
  getNextPageParam: (page: ReporterTicketPage) => page.next,
})
