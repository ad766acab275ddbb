import { createFileRoute } from '@tanstack/react-router'
import { PlacesPage } from '@/features/admin-catalogue/places-page'

export const Route = createFileRoute('/_staff/admin/places/')({ component: PlacesPage })
