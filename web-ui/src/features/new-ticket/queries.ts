import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { api, unwrap } from '@/api/client'
import { rememberTicket, ticketKeys } from '@/api/tickets'
import type { CreateTicket } from '@/api/types'
import { useOnceKey } from '@/components/use-once-key'

/** Sends a ticket and opens it. Sending the same once more, after an answer that got lost, makes no second one. */
export function useCreateTicket(onSent: () => void) {
  const client = useQueryClient()
  const router = useRouter()
  const keyFor = useOnceKey()

  return useMutation({
    mutationFn: (ticket: CreateTicket) =>
      unwrap(
        api.POST('/api/tickets', { params: { header: { 'Idempotency-Key': keyFor(ticket) } }, body: ticket }),
      ),
    onSuccess: async (ticket) => {
      onSent()
      rememberTicket(client, ticket)
      await router.navigate({ to: '/tickets/$reference', params: { reference: ticket.reference } })
      await client.invalidateQueries({ queryKey: ticketKeys.lists })
    },
  })
}
