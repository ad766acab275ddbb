import { createFileRoute } from '@tanstack/react-router'
import { PrintPage } from '@/features/admin-catalogue/print-page'
import { readPrintSearch } from '@/features/admin-catalogue/print-search'

export const Route = createFileRoute('/_staff/admin/places/print')({
  validateSearch: readPrintSearch,
  component: function Print() {
    return <PrintPage search={Route.useSearch()} />
  },
})
