import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { enum as oneOf, object, optional, string } from 'zod/mini'
import { ticketKeys, writeComment } from '@/api/tickets'
import type { CommentChoice, Visibility } from '@/api/types'
import { dropDraft, keepDraft, readDraft } from '@/components/drafts'
import { useOnceKey } from '@/components/use-once-key'

const draftShape = object({ body: string(), visibility: optional(oneOf(['internal', 'public'])) })

const nothing: { body: string; visibility?: Visibility | undefined } = { body: '' }

/** A comment while it is written: kept through a reload and every failure, and sent once. */
export function useComposer(reference: string) {
  const client = useQueryClient()
  const name = `comment.${reference}`
  const keyFor = useOnceKey()
  const [draft, setDraft] = useState(() => readDraft(name, draftShape) ?? nothing)
  const [missing, setMissing] = useState<'visibility' | 'body'>()

  const hold = (next: typeof draft) => {
    if (next.body === '') dropDraft(name)
    else keepDraft(name, next)
    setDraft(next)
    setMissing(undefined)
  }
  const write = useMutation({
    mutationFn: (comment: CommentChoice) => writeComment(reference, comment, keyFor(comment)),
    onSuccess: async () => {
      hold(nothing)
      await client.invalidateQueries({ queryKey: ticketKeys.all })
    },
  })

  return {
    ...draft,
    /** What has to be said before it can be sent. */
    missing,
    isSending: write.isPending,
    error: write.error,
    choose: (visibility: Visibility) => hold({ ...draft, visibility }),
    type: (body: string) => hold({ ...draft, body }),
    /** Sends it; or answers what is missing. */
    send: () => {
      const { body, visibility } = draft
      const lacks = visibility === undefined ? 'visibility' : body.trim() === '' ? 'body' : undefined
      setMissing(lacks)
      if (visibility && !lacks && !write.isPending) write.mutate({ body: body.trim(), visibility })
      return lacks
    },
  }
}
