import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { api, done, unwrap } from '@/api/client'
import { forgetPerson, meQuery } from '@/api/session'
import type { MailWishes } from '@/api/types'
import { spokenLanguage } from '@/i18n/texts'

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/me/sessions', { signal })),
})

export const mailWishesQuery = queryOptions({
  queryKey: ['mail-wishes'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/me/notifications', { signal })),
})

/** Keeps one choice after the other. Mails then come in the language of the page. */
export function useSaveMailWishes() {
  const client = useQueryClient()
  return useMutation({
    scope: { id: 'mail-wishes' },
    mutationFn: (wishes: MailWishes) =>
      unwrap(api.PUT('/api/me/notifications', { body: { ...wishes, language: spokenLanguage() } })),
    onSuccess: (kept) => client.setQueryData(mailWishesQuery.queryKey, kept),
    onError: () => client.invalidateQueries({ queryKey: mailWishesQuery.queryKey }),
  })
}

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
