import { useMutation, useQueryClient } from '@tanstack/react-query'
import { isProblem } from '@/api/problem'
import { randomKey } from '@/api/random-key'
import { rememberTicket, ticketKeys, ticketQuery } from '@/api/tickets'
import { saveTie, untying, type Tie } from '@/api/ties'
import type { Ticket } from '@/api/types'
import { toast } from '@/components/toasts'
import { useTexts } from '@/i18n/texts'

interface Asked {
  ticket: Pick<Ticket, 'reference' | 'version'>
  tie: Tie
  key: string
  /** An undo is not offered to be undone. */
  isUndo?: boolean
}

/** Ties tickets to each other at once, told in a toast that offers to undo it; either ticket may be open beside. */
export function useTie(): (ticket: Ticket, tie: Tie) => void {
  const { t } = useTexts()
  const client = useQueryClient()

  const change = useMutation({
    mutationFn: ({ ticket, tie, key }: Asked) => saveTie(client, ticket, tie, key),
    onSuccess: (saved, { tie, isUndo }) => {
      rememberTicket(client, saved)
      reload(tie.other)
      const undo = () => change.mutate({ ticket: saved, tie: untying(tie), key: randomKey(), isUndo: true })
      toast({
        text: t(`ties.done.${tie.does}`, { reference: saved.reference, other: tie.other }),
        ...(!isUndo && { action: { label: t('change.undo'), run: undo } }),
      })
    },
    onError: (error, { ticket: { reference } }) => {
      if (isProblem(error, 412)) {
        reload(reference)
        toast({ tone: 'trouble', text: t('ties.stale', { reference }) })
      } else if (!isProblem(error, 401)) {
        toast({ tone: 'trouble', text: t('change.failed', { reference, reason: error.message }) })
      }
    },
  })

  function reload(reference: string) {
    void client.invalidateQueries({ queryKey: ticketQuery(reference).queryKey })
    void client.invalidateQueries({ queryKey: ticketKeys.events(reference) })
  }

  return (ticket, tie) => change.mutate({ ticket, tie, key: randomKey() })
}
