import { createFileRoute } from '@tanstack/react-router'
import { MailsPage } from '@/features/mails/mails-page'
import { readMailsSearch } from '@/features/mails/mails-search'

export const Route = createFileRoute('/_staff/admin/mails')({
  validateSearch: readMailsSearch,
  component: function Mails() {
    return <MailsPage search={Route.useSearch()} />
  },
})
