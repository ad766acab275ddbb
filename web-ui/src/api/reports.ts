import { api, done, unwrap } from './client'
import type { ReportRequest } from './types'

/** Reports a problem. The same key with the same report makes one ticket, however often it is sent. */
export const sendReport = (report: ReportRequest, key: string) =>
  unwrap(api.POST('/api/public/tickets', { params: { header: { 'Idempotency-Key': key } }, body: report }))

/** Reports like what is being typed, best first. */
export const similarReports = (query: { q: string; location?: string; category?: string }, signal: AbortSignal) =>
  unwrap(api.GET('/api/public/tickets/similar', { params: { query }, signal }))

/** How everyone will read these texts. */
export const previewReport = (texts: { title: string; description: string }, signal: AbortSignal) =>
  unwrap(api.POST('/api/public/preview', { body: texts, signal }))

/** "I see this too"; with an address, news of it come by mail once the address is confirmed. */
export const followReport = (reference: string, email: string, language: string) =>
  done(
    api.POST('/api/public/tickets/{reference}/follow', {
      params: { path: { reference } },
      body: email === '' ? { language } : { email, language },
    }),
  )

/** Where news of the report behind a private link go, once the address is confirmed. */
export const setReporterEmail = (secret: string, email: string) =>
  done(api.PUT('/api/public/track/{secret}/email', { params: { path: { secret } }, body: { email } }))

export const dropReporterEmail = (secret: string) =>
  done(api.DELETE('/api/public/track/{secret}/email', { params: { path: { secret } } }))
