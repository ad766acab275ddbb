import { createFileRoute } from '@tanstack/react-router'
import { isProblem } from '@/api/problem'
import { workQuery } from '@/api/work'
import { ErrorPage } from '@/components/message-page'
import { WorkEnded } from '@/features/work/work-ended'
import { WorkPage } from '@/features/work/work-page'

export const Route = createFileRoute('/work/$secret')({
  loader: ({ context, params }) => context.queryClient.query(workQuery(params.secret)),
  component: function Work() {
    const { secret } = Route.useParams()
    return <WorkPage key={secret} secret={secret} />
  },
  errorComponent: function NoWork(props) {
    return isProblem(props.error, 404) ? <WorkEnded /> : <ErrorPage {...props} />
  },
})
