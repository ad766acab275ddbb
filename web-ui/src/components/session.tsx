import { useQueryClient, useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { createContext, use, type ReactNode } from 'react'
import { configQuery } from '@/api/config'
import { forgetPerson, meQuery, signOut } from '@/api/session'
import type { Me } from '@/api/types'

const SessionContext = createContext<Me | null>(null)

interface Props {
  me: Me | null
  children: ReactNode
}

/** Lets every page know who is signed in, as the root route has found out. */
export function SessionProvider({ me, children }: Props) {
  return <SessionContext value={me}>{children}</SessionContext>
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
      client.setQueryData(meQuery.queryKey, null)
      await router.navigate({ to: '/' })
      forgetPerson(client)
    },
  })
}
