import { useEffect, useRef, useState } from 'react'
import type { Comment, EventMails } from '@/api/types'
import { EditIcon, LockIcon } from '@/components/icons'
import { formatAgo, formatMoment } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import { CommentEditor, isBeingEdited } from './comment-editor'
import { MailMark } from './mail-mark'
import styles from './ticket.module.css'

interface Props {
  reference: string
  comment: Comment
  mails: EventMails | undefined
}

const isAhead = (moment: string | null) => moment !== null && Date.parse(moment) > Date.now()

/** What somebody wrote; its author can put it right for a while. */
export function CommentEntry({ reference, comment, mails }: Props) {
  const { t } = useTexts()
  const { at, author, side, visibility, body, editedAt, editableUntil } = comment
  const [state, setState] = useState<'shown' | 'resumed' | 'asked' | 'done'>(() =>
    isAhead(editableUntil) && isBeingEdited(comment) ? 'resumed' : 'shown',
  )
  const pencil = useRef<HTMLButtonElement>(null)
  const editing = state === 'resumed' || state === 'asked'
  useEffect(() => {
    if (state === 'done') pencil.current?.focus()
  }, [state])
  return (
    <li className={styles.comment} data-visibility={visibility} data-side={side}>
      <p className={styles.commentHead}>
        <strong>{author.kind === 'user' ? author.name : t(`timeline.author.${side}`)}</strong>
        <span className={styles.commentKind}>
          {visibility === 'internal' && <LockIcon size={13} />}
          {t(side === 'reporter' ? 'timeline.answer' : `timeline.kind.${visibility}`)}
        </span>
        <time dateTime={at} title={formatMoment(at)}>
          {formatAgo(at)}
        </time>
        {editedAt && (
          <time dateTime={editedAt} title={formatMoment(editedAt)}>
            {t('timeline.edited', { ago: formatAgo(editedAt) })}
          </time>
        )}
        {!editing && isAhead(editableUntil) && (
          <button
            ref={pencil}
            type="button"
            className={styles.pencil}
            aria-label={t('timeline.editComment')}
            onClick={() => setState('asked')}
          >
            <EditIcon />
          </button>
        )}
      </p>
      {editing ? (
        <CommentEditor
          reference={reference}
          comment={comment}
          focused={state === 'asked'}
          onDone={() => setState('done')}
        />
      ) : (
        <p className={styles.commentBody}>{body}</p>
      )}
      <MailMark mails={mails} />
    </li>
  )
}
