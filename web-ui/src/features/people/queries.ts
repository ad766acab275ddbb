import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, done, unwrap } from '@/api/client'
import type { AdminUser, AdminUserPage, ChangeUser, Erasure, InviteUser, Whom } from '@/api/types'
import type { PeopleSearch } from './people-search'

const FIRST_PAGE = ''
const people = ['people'] as const

/** Who works here, or everyone who ever signed in; who came last first. */
export const peopleQuery = ({ q, all }: PeopleSearch) =>
  infiniteQueryOptions({
    queryKey: [...people, 'list', q ?? '', all ?? false],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/admin/users', {
          params: {
            query: {
              ...(q !== undefined && { q }),
              ...(!all && { role: ['staff', 'admin'] }),
              ...(pageParam !== FIRST_PAGE && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: FIRST_PAGE,
    getNextPageParam: (page: AdminUserPage) => page.next,
  })

export const personSessionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...people, 'sessions', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/admin/users/{id}/sessions', { params: { path: { id } }, signal })),
  })

function usePeopleAct<Given, Made>(act: (given: Given) => Promise<Made>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: act, onSettled: () => client.invalidateQueries({ queryKey: people }) })
}

export const useInvite = () =>
  usePeopleAct(({ key, ...body }: InviteUser & { key: string }) =>
    unwrap(api.POST('/api/admin/users', { params: { header: { 'Idempotency-Key': key } }, body })),
  )

export const useInviteAgain = () =>
  usePeopleAct(({ id }: AdminUser) => unwrap(api.POST('/api/admin/users/{id}/invitation', { params: { path: { id } } })))

export const useChangePerson = () =>
  usePeopleAct(({ id, ...body }: ChangeUser & { id: string }) =>
    unwrap(api.PATCH('/api/admin/users/{id}', { params: { path: { id } }, body })),
  )

export const useEndSessionOf = (id: string) =>
  usePeopleAct((session: string) =>
    done(api.DELETE('/api/admin/users/{id}/sessions/{session}', { params: { path: { id, session } } })),
  )

export const useSignOutOf = (id: string) =>
  usePeopleAct(() => done(api.DELETE('/api/admin/users/{id}/sessions', { params: { path: { id } } })))

/** What is kept about somebody, as a ZIP file. */
export const useExport = () =>
  useMutation({
    mutationFn: async (whom: Whom) => {
      const data = await unwrap(api.POST('/api/admin/personal-data', { body: whom, parseAs: 'blob' }))
      return new File([data], 'personal-data.zip', { type: 'application/zip' })
    },
  })

export const usePreview = () =>
  useMutation({ mutationFn: (whom: Whom) => unwrap(api.POST('/api/admin/erasures/preview', { body: whom })) })

export const useErase = () => usePeopleAct((erasure: Erasure) => unwrap(api.POST('/api/admin/erasures', { body: erasure })))
