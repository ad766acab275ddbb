import { useEffect, useRef, useState } from 'react'
import { setReporterEmail } from '@/api/reports'
import { useTexts } from '@/i18n/texts'
import { useAction } from '../use-action'
import { EmailForm } from './email-form'
import styles from './public.module.css'

interface Props {
  secret: string
  onSent?: () => void
}

/** Lets whoever holds a private link have the news of their report by mail. */
export function NewsForm({ secret, onSent }: Props) {
  const { t } = useTexts()
  const [email, setEmail] = useState('')
  const told = useRef<HTMLParagraphElement>(null)
  const send = useAction(async (address: string) => {
    await setReporterEmail(secret, address)
    onSent?.()
  })
  const { isDone } = send
  useEffect(() => {
    if (isDone) told.current?.focus()
  }, [isDone])

  if (isDone) {
    return (
      <p ref={told} className={styles.seen} tabIndex={-1}>
        {t('public.newsSent', { email })}
      </p>
    )
  }
  return (
    <EmailForm
      label={t('public.email')}
      hint={t('public.newsHint')}
      isRequired
      action={t('public.newsSend')}
      isSending={send.isRunning}
      error={send.error}
      onSend={(address) => {
        setEmail(address)
        send.run(address)
      }}
    />
  )
}
