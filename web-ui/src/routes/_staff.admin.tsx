import { Outlet, createFileRoute } from '@tanstack/react-router'
import { isAdmin } from '@/api/session'
import { AdminNav } from '@/components/admin-nav'
import { AdminsOnlyPage } from '@/components/message-page'
import { useSession } from '@/components/session'

export const Route = createFileRoute('/_staff/admin')({
  component: function AdminArea() {
    if (!isAdmin(useSession())) return <AdminsOnlyPage />
    return (
      <>
        <AdminNav />
        <Outlet />
      </>
    )
  },
})
