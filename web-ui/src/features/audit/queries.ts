import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import type { AuditPage } from '@/api/types'
import { beginOf, type AuditSearch } from './audit-search'

const FIRST_PAGE = ''
const MOST_FOUND = 8

/** What was recorded, the latest first. */
export const auditQuery = (search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', search],
    queryFn: ({ pageParam, signal }) => {
      const { person, ticket, kind, from, to } = search
      return unwrap(
        api.GET('/api/admin/audit', {
          params: {
            query: {
              ...(person && { person }),
              ...(ticket && { ticket }),
              ...(kind && { kind: [kind] }),
              ...(from && { from: beginOf(from) }),
              ...(to && { to: beginOf(to, 1) }),
              ...(pageParam !== FIRST_PAGE && { cursor: pageParam }),
            },
          },
          signal,
        }),
      )
    },
    initialPageParam: FIRST_PAGE,
    getNextPageParam: (page: AuditPage) => page.next,
  })

/** Everyone who ever signed in, by part of the name or the address. */
export const actorsQuery = (q: string) =>
  queryOptions({
    queryKey: ['people', 'found', q],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/admin/users', {
          params: { query: { limit: MOST_FOUND, ...(q === '' ? { role: ['staff', 'admin'] } : { q }) } },
          signal,
        }),
      ),
  })

/** Recomputes all of it; asked with a head that was kept, also whether that is still in it. */
export const useVerification = () =>
  useMutation({
    mutationFn: (head: string | undefined) =>
      unwrap(api.GET('/api/admin/audit/verify', { params: { query: { ...(head && { head }) } } })),
  })
