import { useEffect, useRef, type KeyboardEvent } from 'react'
import { ProblemError } from '@/api/problem'
import type { Ticket } from '@/api/types'
import { Button } from '@/components/button'
import { EditIcon } from '@/components/icons'
import { Notice } from '@/components/notice'
import { useViolationText } from '@/components/violation'
import { useTexts } from '@/i18n/texts'
import { StaleText } from './stale-text'
import styles from './ticket.module.css'
import { useTextEdit, type TextField } from './use-text-edit'

interface Props {
  field: TextField
  ticket: Ticket
  editing: boolean
  onEditing: (editing: boolean) => void
}

/** The title or the description: read, and on a press edited where it stands. */
export function TextEditor({ field, ticket, editing, onEditing }: Props) {
  const { t } = useTexts()
  const violationText = useViolationText()
  const edit = useTextEdit(field, ticket, () => onEditing(false))
  const input = useRef<HTMLTextAreaElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    if (editing) {
      input.current?.focus()
      input.current?.setSelectionRange(input.current.value.length, input.current.value.length)
    } else if (wasEditing.current) opener.current?.focus()
    wasEditing.current = editing
  }, [editing])

  if (!editing) {
    return (
      <div className={styles.shown}>
        {field === 'title' ? (
          <h1 className={styles.title}>{ticket.title}</h1>
        ) : (
          <div className={styles.description}>{ticket.description || <em>{t('ticket.noDescription')}</em>}</div>
        )}
        {ticket.allowedMoves.includes(field) && (
          <button
            ref={opener}
            type="button"
            className={styles.pencil}
            aria-label={t('ticket.editField', { field: t(`field.${field}`) })}
            onClick={() => onEditing(true)}
          >
            <EditIcon />
          </button>
        )}
        {edit.isUnsaved && (
          <p className={styles.unsaved}>
            {t('ticket.unsaved')} <Button onClick={() => onEditing(true)}>{t('ticket.resume')}</Button>
          </p>
        )}
      </div>
    )
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const enter = event.key === 'Enter' && !event.nativeEvent.isComposing
    if (enter && (field === 'title' || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      edit.save()
    } else if (event.key === 'Escape' && !edit.isUnsaved) edit.giveUp()
  }
  const violation = edit.error instanceof ProblemError ? edit.error.violations[0] : undefined
  return (
    <div className={styles.editor}>
      {edit.theirs && <StaleText field={field} edit={edit} theirs={edit.theirs} />}
      {edit.error && (
        <Notice tone="trouble" title={t('ticket.notSaved')}>
          {violation ? violationText(violation) : edit.error.message} {t('ticket.textKept')}
        </Notice>
      )}
      <textarea
        ref={input}
        className={field === 'title' ? styles.titleInput : styles.descriptionInput}
        rows={field === 'title' ? 1 : 10}
        aria-label={t(`field.${field}`)}
        aria-invalid={violation !== undefined}
        value={edit.text}
        onChange={(event) => edit.type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {!edit.theirs && (
        <div className={styles.editorActions}>
          <Button look="primary" disabled={edit.isSaving} onClick={edit.save}>
            {t('ticket.save')}
          </Button>
          <Button look="quiet" onClick={edit.giveUp}>
            {t('ticket.cancel')}
          </Button>
          <span>{t(field === 'title' ? 'ticket.saveKeyTitle' : 'ticket.saveKey')}</span>
        </div>
      )}
    </div>
  )
}
