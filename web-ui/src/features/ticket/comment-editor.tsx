import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { string } from 'zod/mini'
import { editComment, ticketKeys } from '@/api/tickets'
import type { Comment } from '@/api/types'
import { Button } from '@/components/button'
import { dropDraft, keepDraft, readDraft } from '@/components/drafts'
import { Notice } from '@/components/notice'
import { useTexts } from '@/i18n/texts'
import { MentionField } from './mention-field'
import styles from './ticket.module.css'

const draftName = ({ id }: Comment) => `comment-edit.${id}`

/** Whether there is something typed for it that was not saved. */
export const isBeingEdited = (comment: Comment) => readDraft(draftName(comment), string()) !== undefined

interface Props {
  reference: string
  comment: Comment
  /** Whether the person just asked for it. */
  focused: boolean
  onDone: () => void
}

/** A comment while its author puts it right. What could not be saved stays as it was typed, through a reload too. */
export function CommentEditor({ reference, comment, focused, onDone }: Props) {
  const { t } = useTexts()
  const client = useQueryClient()
  const about = useId()
  const name = draftName(comment)
  const [text, setText] = useState(() => readDraft(name, string()) ?? comment.body)
  const [isEmpty, setEmpty] = useState(false)
  const input = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focused) input.current?.focus()
  }, [focused])

  const finish = () => {
    dropDraft(name)
    onDone()
  }
  const save = useMutation({
    mutationFn: (body: string) => editComment(reference, comment.id, body),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ticketKeys.all })
      finish()
    },
  })
  const type = (typed: string) => {
    keepDraft(name, typed)
    setText(typed)
    setEmpty(false)
  }
  const send = () => {
    const body = text.trim()
    setEmpty(body === '')
    if (body === '') input.current?.focus()
    else if (body === comment.body) finish()
    else if (!save.isPending) save.mutate(body)
  }
  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {save.isError && (
        <Notice tone="trouble" title={t('ticket.notSaved')}>
          {save.error.message} {t('ticket.textKept')}
        </Notice>
      )}
      {isEmpty && <Notice tone="trouble">{t('timeline.emptied')}</Notice>}
      <MentionField
        ref={input}
        className={styles.commentInput}
        rows={3}
        aria-label={t('timeline.editComment')}
        aria-describedby={about}
        aria-invalid={isEmpty}
        calls={comment.visibility === 'internal'}
        value={text}
        onType={type}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
          else if (event.key === 'Escape' && text === comment.body) finish()
        }}
      />
      <p id={about} className={styles.editNote}>
        {t(comment.visibility === 'public' ? 'timeline.editedPublic' : 'timeline.editedInternal')}
      </p>
      <div className={styles.editorActions}>
        <Button type="submit" look="primary" disabled={save.isPending}>
          {t('ticket.save')}
        </Button>
        <Button look="quiet" onClick={finish}>
          {t('ticket.cancel')}
        </Button>
        <span>{t('ticket.saveKey')}</span>
      </div>
    </form>
  )
}
