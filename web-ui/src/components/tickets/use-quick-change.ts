import { useMutation, useQueryClient } from '@tanstack/react-query'
import { isProblem } from '@/api/problem'
import { rememberTicket, saveEdit, ticketQuery, undoing, type Edit } from '@/api/tickets'
import type { Ticket } from '@/api/types'
import { useTexts } from '@/i18n/texts'
import { toast } from '../toasts'
import { useMe } from '../session'
import { useDescribeEdit } from './describe'

interface QuickChange {
  ticket: Ticket
  edit: Edit
  /** An undo is not offered to be undone. */
  isUndo?: boolean
}

/**
 * Changes of a keystroke: saved at once, told in a toast that offers to undo it. When somebody else was faster, nothing
 * is overwritten: the toast says so, shows what now holds, and asks.
 */
export function useQuickChange(): (ticket: Ticket, edit: Edit) => void {
  const { t } = useTexts()
  const client = useQueryClient()
  const describe = useDescribeEdit()

  const change = useMutation({
    mutationFn: ({ ticket, edit }: QuickChange) => saveEdit(client, ticket, edit),
    onSuccess: (saved, { ticket, edit, isUndo }) => {
      rememberTicket(client, saved)
      const undo = () => change.mutate({ ticket: saved, edit: undoing(ticket, edit), isUndo: true })
      toast({
        text: isUndo ? t('change.undone', { reference: saved.reference }) : describe(saved, edit),
        ...(!isUndo && { action: { label: t('change.undo'), run: undo } }),
      })
    },
    onError: (error, { ticket, edit }) => {
      if (isProblem(error, 412)) void showTheirs(ticket, edit)
      else if (!isProblem(error, 401)) {
        toast({ tone: 'trouble', text: t('change.failed', { reference: ticket.reference, reason: error.message }) })
      }
    },
  })

  async function showTheirs({ reference }: Ticket, edit: Edit) {
    const theirs = await client.query({ ...ticketQuery(reference), staleTime: 0 })
    rememberTicket(client, theirs)
    toast({
      tone: 'trouble',
      text: t('change.stale', { reference, now: describe(theirs, edit) }),
      action: { label: t('change.anyway'), run: () => change.mutate({ ticket: theirs, edit }) },
    })
  }

  return (ticket, edit) => change.mutate({ ticket, edit })
}

/** Takes a ticket, where that is allowed and it is not one's own already. */
export function useAssignToMe(): (ticket: Ticket) => void {
  const me = useMe()
  const change = useQuickChange()
  return (ticket) => {
    const isMine = ticket.assignee?.userId === me.id
    if (!isMine && ticket.allowedMoves.includes('assignee')) change(ticket, { assignee: { userId: me.id } })
  }
}
