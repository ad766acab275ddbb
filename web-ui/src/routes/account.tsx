import { createFileRoute, redirect } from '@tanstack/react-router'
import { AppShell } from '@/components/app-shell'
import { AccountPage } from '@/features/account/account-page'

export const Route = createFileRoute('/account')({
  beforeLoad: ({ context }) => {
    if (!context.me) throw redirect({ to: '/sign-in', search: { returnTo: '/account' } })
  },
  component: () => (
    <AppShell>
      <AccountPage />
    </AppShell>
  ),
})
