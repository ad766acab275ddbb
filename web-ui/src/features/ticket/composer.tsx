import { useImperativeHandle, useRef, type Ref } from 'react'
import type { Ticket, Visibility } from '@/api/types'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { useTexts } from '@/i18n/texts'
import { MentionField } from './mention-field'
import { NoteReaders } from './note-readers'
import styles from './ticket.module.css'
import { useComposer } from './use-composer'
import { useConsequence } from './use-consequence'

export interface ComposerHandle {
  focus: () => void
}

interface Props {
  ticket: Ticket
  ref: Ref<ComposerHandle>
}

const choices: readonly Visibility[] = ['internal', 'public']

/**
 * Where staff write to each other, or to everyone. Which of the two is said by the colour of the whole box and by the
 * words on its button; nothing is chosen beforehand.
 */
export function Composer({ ticket, ref }: Props) {
  const { t } = useTexts()
  const composer = useComposer(ticket.reference)
  const consequence = useConsequence(ticket)
  const input = useRef<HTMLTextAreaElement>(null)
  const first = useRef<HTMLInputElement>(null)
  const { visibility, missing } = composer

  const focusOn = (what: typeof missing) => (what === 'visibility' ? first.current : input.current)?.focus()
  useImperativeHandle(ref, () => ({ focus: () => focusOn(visibility ? 'body' : 'visibility') }))
  const send = () => focusOn(composer.send())

  return (
    <form
      className={styles.composer}
      data-visibility={visibility}
      aria-label={t('composer.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {composer.error && <Notice tone="trouble">{t('public.failed', { reason: composer.error.message })}</Notice>}
      <fieldset aria-describedby={missing === 'visibility' ? 'readers-error' : undefined}>
        <legend>{t('composer.who')}</legend>
        {missing === 'visibility' && (
          <p id="readers-error" className={styles.composerError}>
            {t('composer.whoMissing')}
          </p>
        )}
        <div className={styles.readers}>
          {choices.map((choice) => (
            <label key={choice} className={styles.reader}>
              <input
                ref={choice === 'internal' ? first : undefined}
                type="radio"
                name="visibility"
                value={choice}
                checked={visibility === choice}
                onChange={() => composer.choose(choice)}
              />
              <strong>{t(`composer.choice.${choice}`)}</strong>
              <span>{t(`composer.readers.${choice}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Field
        label={t('composer.body')}
        hint={visibility === 'public' ? undefined : t('mention.hint')}
        error={missing === 'body' ? t('composer.bodyMissing') : undefined}
      >
        {(field) => (
          <MentionField
            ref={input}
            rows={4}
            {...field}
            calls={visibility !== 'public'}
            value={composer.body}
            onType={composer.type}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
            }}
          />
        )}
      </Field>
      <p className={styles.consequence} role="status">
        {visibility === 'public' && consequence()}
        {visibility === 'internal' && <NoteReaders body={composer.body} />}
      </p>
      <div className={styles.editorActions}>
        <Button type="submit" look="primary" disabled={composer.isSending}>
          {t(visibility ? `composer.send.${visibility}` : 'composer.sendUndecided')}
        </Button>
        <span>{t('ticket.saveKey')}</span>
      </div>
    </form>
  )
}
