import { createFileRoute } from '@tanstack/react-router'
import { OrganisationPage } from '@/features/organisation/organisation-page'

export const Route = createFileRoute('/_staff/admin/organisation')({ component: OrganisationPage })
