import type { QueryClient } from '@tanstack/react-query'
import { Outlet, createRootRouteWithContext } from '@tanstack/react-router'
import { configQuery } from '@/api/config'
import { meQuery } from '@/api/session'
import { DemoMarker } from '@/components/demo-marker'
import { SessionProvider } from '@/components/session'

interface Context {
  queryClient: QueryClient
}

export const Route = createRootRouteWithContext<Context>()({
  beforeLoad: async ({ context }) => {
    const [me] = await Promise.all([
      context.queryClient.query(meQuery),
      context.queryClient.query({ ...configQuery, staleTime: 'static' }),
    ])
    return { me }
  },
  component: function Root() {
    const { me } = Route.useRouteContext()
    return (
      <SessionProvider me={me}>
        <DemoMarker />
        <Outlet />
      </SessionProvider>
    )
  },
})
