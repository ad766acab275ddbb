import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { api, done, unwrap } from './client'
import { isProblem } from './problem'
import type { Me } from './types'

async function whoAmI(): Promise<Me | null> {
  try {
    return await unwrap(api.GET('/api/me'))
  } catch (error) {
    if (isProblem(error, 401)) return null
    throw error
  }
}

/** Who is signed in, or null. */
export const meQuery = queryOptions({ queryKey: ['me'], queryFn: whoAmI, staleTime: 5 * 60_000 })

/** Drops all that was loaded for the person who was signed in. */
export function forgetPerson(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'config' && queryKey[0] !== 'me' })
}

export const signOut = () => done(api.POST('/auth/logout'))

export const isStaff = (me: Me | null) => me !== null && me.role !== 'member'

export const isAdmin = (me: Me | null) => me?.role === 'admin'
