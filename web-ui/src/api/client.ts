import createClient from 'openapi-fetch'
import { reach } from './availability'
import { ProblemError } from './problem'
import type { paths } from './schema'

export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: reach })

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The body of a good answer; a bad one is thrown as {@link ProblemError}. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await call
  if (!response.ok || data === undefined || data === null) throw new ProblemError(response.status, error)
  return data
}

/** For answers without a body. */
export async function done(call: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await call
  if (!response.ok) throw new ProblemError(response.status, error)
}

/** The `If-Match` header for a version that was read. */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` })
