import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { api, done, unwrap } from '@/api/client'
import { forgetPerson, meQuery } from '@/api/session'

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/me/sessions', { signal })),
})

export function useEndSession() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => done(api.DELETE('/api/me/sessions/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  })
}

/** Ends every session, this one included. */
export function useSignOutEverywhere() {
  const client = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: () => done(api.DELETE('/api/me/sessions')),
    onSuccess: async () => {
      client.setQueryData(meQuery.queryKey, null)
      await router.navigate({ to: '/sign-in' })
      forgetPerson(client)
    },
  })
}
