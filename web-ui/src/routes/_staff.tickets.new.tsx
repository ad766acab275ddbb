import { createFileRoute } from '@tanstack/react-router'
import { NewTicketPage } from '@/features/new-ticket/new-ticket-page'

export const Route = createFileRoute('/_staff/tickets/new')({ component: NewTicketPage })
