import { useQuery, useQueryClient, useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { createContext, use, type ReactNode } from 'react'
import { configQuery } from '@/api/config'
import { meQuery, signOut } from '@/api/session'
import type { Me } from '@/api/types'

const SessionContext = createContext<Me | null>(null)

/** Lets every page know who is signed in. The root route has loaded it before. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const { data: me } = useQuery(meQuery)
  return <SessionContext value={me ?? null}>{children}</SessionContext>
}

/** Who is signed in, or null. */
export const useSession = () => use(SessionContext)

/** On pages that only signed-in people reach. */
export function useMe(): Me {
  const me = useSession()
  if (!me) throw new Error('This page needs a session')
  return me
}

export const useConfig = () => useSuspenseQuery(configQuery).data

export function useSignOut() {
  const client = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      await router.navigate({ to: '/' })
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'config' && queryKey[0] !== 'me' })
      client.setQueryData(meQuery.queryKey, null)
      await router.invalidate()
    },
  })
}
