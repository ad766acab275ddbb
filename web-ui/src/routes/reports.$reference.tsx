import { createFileRoute } from '@tanstack/react-router'
import { publicReportQuery } from '@/api/public'
import { ReportPage } from '@/features/reports/report-page'

export const Route = createFileRoute('/reports/$reference')({
  loader: ({ context, params }) => context.queryClient.query(publicReportQuery(params.reference)),
  component: function Report() {
    const { reference } = Route.useParams()
    return <ReportPage key={reference} reference={reference} />
  },
})
