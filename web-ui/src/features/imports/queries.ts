import { infiniteQueryOptions, keepPreviousData, queryOptions, useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, done, unwrap } from '@/api/client'
import type { Import, ImportPage, ImportProblemPage, ImportRequest } from '@/api/types'

const FIRST_PAGE = ''
const LONGEST_NAME = 200
/** So often is looked how far it is. */
const SOON = 700
const imports = ['imports'] as const
const one = (id: string) => [...imports, 'one', id]
const plan = (id: string) => [...imports, 'plan', id]

export type Task = 'dry-run' | 'start' | 'undo'

export const isUnderWay = ({ state }: Import) => state === 'judging' || state === 'importing' || state === 'undoing'

/** Whether it can still be said what is to become of the file. */
export const isOpen = ({ state }: Import) => state === 'uploaded' || state === 'judged'

/** All of them, the latest first. */
export const importsQuery = infiniteQueryOptions({
  queryKey: [...imports, 'list'],
  queryFn: ({ pageParam, signal }) =>
    unwrap(api.GET('/api/admin/imports', { params: { query: pageParam === FIRST_PAGE ? {} : { cursor: pageParam } }, signal })),
  initialPageParam: FIRST_PAGE,
  getNextPageParam: (page: ImportPage) => page.next,
})

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: one(id),
    queryFn: ({ signal }) => unwrap(api.GET('/api/admin/imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? SOON : false),
  })

/** What is wrong with its lines; anew after each time that they were met. */
export const problemsQuery = ({ id, state, met }: Import) =>
  infiniteQueryOptions({
    queryKey: [...imports, 'problems', id, state, met],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/admin/imports/{id}/problems', {
          params: { path: { id }, query: pageParam === FIRST_PAGE ? {} : { cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: FIRST_PAGE,
    getNextPageParam: (page: ImportProblemPage) => page.next,
    gcTime: 0,
  })

/** Its words for what there is a choice of here. */
export const wordsQuery = ({ id, encoding, separator, columns, words }: Import) =>
  queryOptions({
    queryKey: [...imports, 'words', id, encoding, separator, columns, words],
    queryFn: ({ signal }) => unwrap(api.GET('/api/admin/imports/{id}/words', { params: { path: { id } }, signal })),
    placeholderData: keepPreviousData,
  })

export function useUpload() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, key }: { file: File; key: string }) =>
      unwrap(
        api.POST('/api/admin/imports', {
          params: { query: { name: file.name.slice(0, LONGEST_NAME) }, header: { 'Idempotency-Key': key } },
          headers: { 'Content-Type': 'text/csv' },
          body: '',
          bodySerializer: () => file,
        }),
      ),
    onSuccess: (made) => {
      client.setQueryData(importQuery(made.id).queryKey, made)
      return client.invalidateQueries({ queryKey: importsQuery.queryKey })
    },
  })
}

/** Says how the file is to be understood. It shows at once; one change is sent after the other. */
export function usePlan(id: string) {
  const client = useQueryClient()
  const { queryKey } = importQuery(id)
  const mutationKey = plan(id)
  return useMutation({
    mutationKey,
    scope: { id: mutationKey.join(' ') },
    mutationFn: (request: ImportRequest) =>
      unwrap(api.PATCH('/api/admin/imports/{id}', { params: { path: { id } }, body: request })),
    onMutate: ({ columns, words }) => {
      client.setQueryData(queryKey, (now) => now && { ...now, ...(columns && { columns }), ...(words && { words }) })
    },
    onSuccess: (planned) => {
      if (client.isMutating({ mutationKey }) === 1) client.setQueryData(queryKey, planned)
    },
    onError: () => client.invalidateQueries({ queryKey }),
  })
}

/** Whether what the page shows is on its way to the server, which knows what follows from it. */
export const useIsPlanning = (id: string) => useIsMutating({ mutationKey: plan(id) }) > 0

export function useBegin(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (task: Task) => {
      const path = { params: { path: { id } } }
      if (task === 'dry-run') return unwrap(api.POST('/api/admin/imports/{id}/dry-run', path))
      if (task === 'start') return unwrap(api.POST('/api/admin/imports/{id}/start', path))
      return unwrap(api.POST('/api/admin/imports/{id}/undo', path))
    },
    onSuccess: (begun) => client.setQueryData(importQuery(id).queryKey, begun),
    onError: () => client.invalidateQueries({ queryKey: one(id) }),
  })
}

export function useDiscard(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => done(api.DELETE('/api/admin/imports/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: importsQuery.queryKey }),
  })
}
