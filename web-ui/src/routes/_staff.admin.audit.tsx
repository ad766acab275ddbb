import { createFileRoute } from '@tanstack/react-router'
import { AuditPage } from '@/features/audit/audit-page'
import { readAuditSearch } from '@/features/audit/audit-search'

export const Route = createFileRoute('/_staff/admin/audit')({
  validateSearch: readAuditSearch,
  // what makes no sense is still there where a parent route let it pass
  component: function Audit() {
    return <AuditPage search={readAuditSearch(Route.useSearch())} />
  },
})
