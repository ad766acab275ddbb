import { useRef, useState, type ReactNode } from 'react'
import { ProblemError } from '@/api/problem'
import { useTexts } from '@/i18n/texts'
import { Field } from '../field'
import { Notice } from '../notice'
import { Button } from '../plain-button'
import { looksLikeEmail } from './email'
import styles from './public.module.css'

interface Props {
  label: string
  hint: ReactNode
  isRequired?: boolean
  /** What the button says. */
  action: string
  isSending: boolean
  /** Why the server did not take it. */
  error: Error | undefined
  onSend: (email: string) => void
  /** Further buttons. */
  children?: ReactNode
}

/**
 * Asks for an address, and sends it on only if it can be one. No form element: it also stands inside the form that a
 * report is written in, and forms can't hold forms.
 */
export function EmailForm({ label, hint, isRequired = false, action, isSending, error, onSend, children }: Props) {
  const { t } = useTexts()
  const [email, setEmail] = useState('')
  const [isWrong, setWrong] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const refused = error instanceof ProblemError ? error.violations.find(({ field }) => field === 'email') : undefined
  const send = () => {
    const typed = email.trim()
    const isFine = typed === '' ? !isRequired : looksLikeEmail(typed)
    setWrong(!isFine)
    if (!isFine) input.current?.focus()
    else if (!isSending) onSend(typed)
  }
  return (
    <div className={styles.emailForm}>
      {error && !refused && <Notice tone="trouble">{t('public.failed', { reason: error.message })}</Notice>}
      <Field label={label} hint={hint} error={isWrong ? t('public.emailInvalid') : refused?.message}>
        {(field) => (
          <input
            ref={input}
            type="email"
            autoComplete="email"
            inputMode="email"
            {...field}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              send()
            }}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button look="primary" disabled={isSending} onClick={send}>
          {action}
        </Button>
        {children}
      </div>
    </div>
  )
}
