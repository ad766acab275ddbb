import { createFileRoute } from '@tanstack/react-router'
import { ImportPage } from '@/features/imports/import-page'

export const Route = createFileRoute('/_staff/admin/import/$id')({
  component: function OneImport() {
    return <ImportPage id={Route.useParams().id} />
  },
})
