import { createFileRoute } from '@tanstack/react-router'
import { CategoriesPage } from '@/features/admin-catalogue/categories-page'

export const Route = createFileRoute('/_staff/admin/categories')({ component: CategoriesPage })
