import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ServerAway } from './availability'
import { isProblem } from './problem'

/** Asks again what failed because the server was away: paused until it is back. Refusals are never asked twice. */
const whileAway = (_failures: number, error: Error) => error instanceof ServerAway

/** @param onSignedOut called when any answer says that the session is over */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    if (isProblem(error, 401)) onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: whileAway, retryDelay: 500, staleTime: 5_000 },
      mutations: { retry: whileAway, retryDelay: 500 },
    },
  })
}
