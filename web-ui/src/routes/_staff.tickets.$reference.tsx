import { createFileRoute } from '@tanstack/react-router'
import { ticketQuery } from '@/api/tickets'
import { TicketPage } from '@/features/ticket/ticket-page'

export const Route = createFileRoute('/_staff/tickets/$reference')({
  loader: ({ context, params }) => context.queryClient.query({ ...ticketQuery(params.reference), staleTime: 'static' }),
  component: function Ticket() {
    const { reference } = Route.useParams()
    return <TicketPage key={reference} reference={reference} />
  },
})
