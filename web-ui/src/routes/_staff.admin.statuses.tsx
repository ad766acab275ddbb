import { createFileRoute } from '@tanstack/react-router'
import { StatusesPage } from '@/features/admin-catalogue/statuses-page'

export const Route = createFileRoute('/_staff/admin/statuses')({ component: StatusesPage })
