import { createFileRoute, redirect } from '@tanstack/react-router'
import { isStaff } from '@/api/session'
import { HomePage } from '@/features/home/home-page'

export const Route = createFileRoute('/')({
  beforeLoad: ({ context }) => {
    if (isStaff(context.me)) throw redirect({ to: '/desk' })
  },
  component: HomePage,
})
