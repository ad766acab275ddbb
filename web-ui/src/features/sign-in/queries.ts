import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { api, done } from '@/api/client'
import { meQuery } from '@/api/session'
import type { Role } from '@/api/types'
import { spokenLanguage } from '@/i18n/texts'

export const useEmailLink = () =>
  useMutation({
    mutationFn: (request: { email: string; returnTo: string }) => done(api.POST('/auth/email-link', { body: { ...request, language: spokenLanguage() } })),
  })

/** Signs in as a sample person, and goes where the person was going. */
export function useDemoSignIn(returnTo: string) {
  const client = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: (account: Role) => done(api.POST('/auth/demo', { body: { account } })),
    onSuccess: async () => {
      await client.query({ ...meQuery, staleTime: 0 })
      await router.navigate({ href: returnTo })
    },
  })
}
