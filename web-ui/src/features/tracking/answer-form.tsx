import { useRef, useState } from 'react'
import { string } from 'zod/mini'
import { Button } from '@/components/button'
import { dropDraft, keepDraft, readDraft } from '@/components/drafts'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { useTexts } from '@/i18n/texts'
import { useAnswerReport } from './queries'
import styles from './tracking.module.css'

interface Props {
  secret: string
  reference: string
}

/** The reporter's answer to staff. What is typed outlives a reload and every failure. */
export function AnswerForm({ secret, reference }: Props) {
  const { t } = useTexts()
  const draft = `answer.${reference}`
  const [body, setBody] = useState(() => readDraft(draft, string()) ?? '')
  const [isMissing, setMissing] = useState(false)
  const input = useRef<HTMLTextAreaElement>(null)
  const answer = useAnswerReport(secret)

  const type = (text: string) => {
    setBody(text)
    setMissing(false)
    if (text === '') dropDraft(draft)
    else keepDraft(draft, text)
  }
  const send = () => {
    setMissing(body.trim() === '')
    if (body.trim() === '') input.current?.focus()
    else answer.mutate(body.trim(), { onSuccess: () => type('') })
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {answer.isError && <Notice tone="trouble">{t('public.failed', { reason: answer.error.message })}</Notice>}
      <Field label={t('track.answer')} hint={t('track.answerHint')} error={isMissing ? t('track.answerMissing') : undefined}>
        {(field) => (
          <textarea ref={input} rows={4} {...field} value={body} onChange={(event) => type(event.target.value)} />
        )}
      </Field>
      <div className={styles.actions}>
        <Button type="submit" look="primary" disabled={answer.isPending}>
          {t('track.answerSend')}
        </Button>
        <span role="status">{answer.isSuccess && body === '' && t('track.answerSent')}</span>
      </div>
    </form>
  )
}
