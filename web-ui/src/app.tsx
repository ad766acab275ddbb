import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { AwayBanner } from '@/components/away-banner'
import type { AppRouter } from './router'

interface Props {
  queryClient: QueryClient
  router: AppRouter
}

export function App({ queryClient, router }: Props) {
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
      <AwayBanner />
    </QueryClientProvider>
  )
}
