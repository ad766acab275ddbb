import { createFileRoute } from '@tanstack/react-router'
import { InsightsPage } from '@/features/insights/insights-page'
import { readInsightsSearch } from '@/features/insights/insights-search'

export const Route = createFileRoute('/_staff/insights')({
  validateSearch: readInsightsSearch,
  component: function Insights() {
    return <InsightsPage search={Route.useSearch()} />
  },
})
