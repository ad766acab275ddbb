import { createFileRoute, redirect } from '@tanstack/react-router'
import { MyReportsPage } from '@/features/my-reports/my-reports-page'

export const Route = createFileRoute('/my-reports')({
  beforeLoad: ({ context }) => {
    if (!context.me) throw redirect({ to: '/sign-in', search: { returnTo: '/my-reports' } })
  },
  component: MyReportsPage,
})
