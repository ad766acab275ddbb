import { queryOptions } from '@tanstack/react-query'
import { api, done, unwrap } from './client'

/** A piece of work as whoever holds its link sees it. */
export const workQuery = (secret: string) =>
  queryOptions({
    queryKey: ['work', secret],
    queryFn: ({ signal }) => unwrap(api.GET('/api/public/work/{secret}', { params: { path: { secret } }, signal })),
  })

export const finishWork = (secret: string) =>
  unwrap(api.POST('/api/public/work/{secret}/done', { params: { path: { secret } } }))

/** @param token by which the uploaded photo waits */
export const addWorkPhoto = (secret: string, token: string, key: string) =>
  unwrap(
    api.POST('/api/public/work/{secret}/photos', {
      params: { path: { secret }, header: { 'Idempotency-Key': key } },
      body: { token },
    }),
  )

const path = '/api/tickets/{reference}/work-link'

/** The work link that a ticket has, or null. */
export const workLinkQuery = (reference: string) =>
  queryOptions({
    queryKey: ['work-link', reference],
    queryFn: async ({ signal }) => {
      const answer = api.GET(path, { params: { path: { reference } }, signal })
      return (await answer).response.status === 404 ? null : unwrap(answer)
    },
  })

export const makeWorkLink = (reference: string, key: string) =>
  unwrap(api.POST(path, { params: { path: { reference }, header: { 'Idempotency-Key': key } }, body: {} }))

export const endWorkLink = (reference: string) => done(api.DELETE(path, { params: { path: { reference } } }))
