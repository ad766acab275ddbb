import { createFileRoute } from '@tanstack/react-router'
import { readDeskSearch } from '@/components/tickets/desk-search'
import { DeskPage } from '@/features/desk/desk-page'

export const Route = createFileRoute('/_staff/desk')({
  validateSearch: readDeskSearch,
  component: function Desk() {
    return <DeskPage search={Route.useSearch()} />
  },
})
