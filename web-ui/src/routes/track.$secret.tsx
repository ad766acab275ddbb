import { createFileRoute } from '@tanstack/react-router'
import { trackQuery } from '@/api/public'
import { TrackingPage } from '@/features/tracking/tracking-page'

export const Route = createFileRoute('/track/$secret')({
  loader: ({ context, params }) => context.queryClient.query(trackQuery(params.secret)),
  component: function Track() {
    const { secret } = Route.useParams()
    return <TrackingPage key={secret} secret={secret} />
  },
})
