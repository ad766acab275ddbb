import { createFileRoute } from '@tanstack/react-router'
import { workQuery } from '@/api/work'
import { WorkPage } from '@/features/work/work-page'

export const Route = createFileRoute('/work/$secret')({
  loader: ({ context, params }) => context.queryClient.query(workQuery(params.secret)),
  component: function Work() {
    const { secret } = Route.useParams()
    return <WorkPage key={secret} secret={secret} />
  },
})
