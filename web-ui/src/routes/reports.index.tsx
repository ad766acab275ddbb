import { createFileRoute } from '@tanstack/react-router'
import { readReportsSearch } from '@/components/public/reports-search'
import { ReportsPage } from '@/features/reports/reports-page'

export const Route = createFileRoute('/reports/')({
  validateSearch: readReportsSearch,
  component: function Reports() {
    return <ReportsPage search={Route.useSearch()} />
  },
})
