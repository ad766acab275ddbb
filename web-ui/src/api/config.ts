import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from './client'

/** What this installation is called, how one signs in, and the statuses, categories and places it knows. */
export const configQuery = queryOptions({
  queryKey: ['config'],
  queryFn: () => unwrap(api.GET('/api/public/config')),
  staleTime: 5 * 60_000,
})
