import { createFileRoute } from '@tanstack/react-router'
import { ImportsPage } from '@/features/imports/imports-page'

export const Route = createFileRoute('/_staff/admin/import/')({
  component: ImportsPage,
})
