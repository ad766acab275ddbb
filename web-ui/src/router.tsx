import { createRouter, type RouterHistory } from '@tanstack/react-router'
import { createQueryClient } from '@/api/query-client'
import { meQuery } from '@/api/session'
import { LoadingPage } from '@/components/loading-page'
import { ErrorPage, NotFoundPage } from '@/components/message-page'
import { parseSearch, stringifySearch } from './search-params'
import { routeTree } from './routeTree.gen'

/** Everything one running page is made of. */
export function createApp(history?: RouterHistory) {
  const queryClient = createQueryClient(() => void askToSignIn())
  const router = createRouter({
    routeTree,
    history,
    context: { queryClient },
    defaultPreload: 'intent',
    // Freshness is the query client's business.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    parseSearch,
    stringifySearch,
    defaultPendingComponent: LoadingPage,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
  })

  async function askToSignIn() {
    const { pathname, href } = router.state.location
    queryClient.setQueryData(meQuery.queryKey, null)
    if (pathname !== '/sign-in') await router.navigate({ to: '/sign-in', search: { returnTo: href } })
  }

  return { queryClient, router }
}

export type AppRouter = ReturnType<typeof createApp>['router']

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
