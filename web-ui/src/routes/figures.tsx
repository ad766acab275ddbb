import { createFileRoute } from '@tanstack/react-router'
import { FiguresPage } from '@/features/figures/figures-page'

export const Route = createFileRoute('/figures')({ component: FiguresPage })
