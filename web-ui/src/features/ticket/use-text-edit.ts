import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { number, object, string } from 'zod/mini'
import { isProblem } from '@/api/problem'
import { rememberTicket, saveEdit, ticketQuery } from '@/api/tickets'
import type { Ticket } from '@/api/types'
import { dropDraft, keepDraft, readDraft } from '@/components/drafts'

export type TextField = 'title' | 'description'

/** What is being typed, and the version of the ticket that it started from. */
const draftShape = object({ text: string(), version: number(), before: string() })

/**
 * The editing of one text of a ticket. What is typed outlives a reload and every failure. A save goes out with the
 * version the person was looking at when they began; if somebody else changed the ticket since, it is refused and
 * `theirs` holds what stands there now. Nothing is overwritten until the person has seen it.
 */
export function useTextEdit(field: TextField, ticket: Ticket, onDone: () => void) {
  const client = useQueryClient()
  const name = `${ticket.reference}.${field}`
  const [draft, setDraft] = useState(() => readDraft(name, draftShape))
  const [theirs, setTheirs] = useState<Ticket>()

  const hold = (next: typeof draft) => {
    if (next) keepDraft(name, next)
    else dropDraft(name)
    setDraft(next)
  }
  const finish = () => {
    hold(undefined)
    setTheirs(undefined)
    onDone()
  }

  const save = useMutation({
    mutationFn: ({ text, version }: { text: string; version: number }) =>
      saveEdit(client, { reference: ticket.reference, version }, { [field]: text }),
    onSuccess: (saved) => {
      rememberTicket(client, saved)
      finish()
    },
    onError: async (error, { text }) => {
      if (!isProblem(error, 412)) return
      const now = await client.query({ ...ticketQuery(ticket.reference), staleTime: 0 })
      rememberTicket(client, now)
      // Our own save may have arrived although its answer did not.
      if (now[field] === text.trim()) finish()
      else setTheirs(now)
    },
  })

  return {
    text: draft?.text ?? ticket[field],
    /** Something was typed that is not saved. */
    isUnsaved: draft !== undefined && draft.text !== ticket[field],
    theirs,
    /** What they changed was something else: this text still stands as we found it. */
    isElsewhere: theirs !== undefined && theirs[field] === draft?.before,
    isSaving: save.isPending,
    error: isProblem(save.error, 412) ? null : save.error,
    type: (text: string) =>
      hold({ text, version: draft?.version ?? ticket.version, before: draft?.before ?? ticket[field] }),
    save: () => {
      if (draft && draft.text !== draft.before) save.mutate({ text: draft.text, version: draft.version })
      else finish()
    },
    /** Having seen theirs: saves ours over it, unless it changes yet again. */
    keepMine: () => {
      if (!draft || !theirs) return
      hold({ ...draft, version: theirs.version, before: theirs[field] })
      setTheirs(undefined)
      save.mutate({ text: draft.text, version: theirs.version })
    },
    giveUp: () => {
      save.reset()
      finish()
    },
  }
}

export type TextEdit = ReturnType<typeof useTextEdit>
