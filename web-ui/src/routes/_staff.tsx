import { Outlet, createFileRoute, redirect } from '@tanstack/react-router'
import { isStaff } from '@/api/session'
import { useLiveTickets } from '@/api/stream'
import { AppShell } from '@/components/app-shell'
import { ForbiddenPage } from '@/components/message-page'
import { useSession } from '@/components/session'
import { DeskMemoryProvider } from '@/components/tickets/desk-memory'

export const Route = createFileRoute('/_staff')({
  beforeLoad: ({ context, location }) => {
    if (!context.me) throw redirect({ to: '/sign-in', search: { returnTo: location.href } })
  },
  component: function StaffArea() {
    return <AppShell>{isStaff(useSession()) ? <LiveArea /> : <ForbiddenPage />}</AppShell>
  },
})

function LiveArea() {
  useLiveTickets()
  return (
    <DeskMemoryProvider>
      <Outlet />
    </DeskMemoryProvider>
  )
}
