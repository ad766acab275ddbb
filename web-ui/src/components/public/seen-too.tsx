import { useEffect, useRef, useState } from 'react'
import { followReport } from '@/api/reports'
import { useTexts } from '@/i18n/texts'
import { Button } from '../plain-button'
import { useAction } from '../use-action'
import { EmailForm } from './email-form'
import styles from './public.module.css'
import { hasSeen, noteSeen } from './seen'

interface Props {
  reference: string
  title: string
  onSeen?: () => void
}

/** "I see this too": counts the person in, and brings them the news if they leave an address. */
export function SeenToo({ reference, title, onSeen }: Props) {
  const { t, language } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const [email, setEmail] = useState('')
  const [isKnown] = useState(() => hasSeen(reference))
  const told = useRef<HTMLParagraphElement>(null)
  const follow = useAction(async (address: string) => {
    await followReport(reference, address, language)
    noteSeen(reference)
    onSeen?.()
  })
  const { isDone } = follow
  useEffect(() => {
    if (isDone) told.current?.focus()
  }, [isDone])

  if (isKnown) return <p className={styles.seen}>{t('public.seenBefore')}</p>
  if (isDone) {
    return (
      <p ref={told} className={styles.seen} tabIndex={-1}>
        {email === '' ? t('public.seen') : t('public.seenMailed', { email })}
      </p>
    )
  }
  if (!isOpen) {
    return (
      <Button aria-label={`${t('public.seeToo')}: ${title}`} onClick={() => setOpen(true)}>
        {t('public.seeToo')}
      </Button>
    )
  }
  return (
    <EmailForm
      label={t('public.emailOptional')}
      hint={t('public.seenEmailHint')}
      action={t('public.seenSend')}
      isSending={follow.isRunning}
      error={follow.error}
      onSend={(address) => {
        setEmail(address)
        follow.run(address)
      }}
    >
      <Button look="quiet" onClick={() => setOpen(false)}>
        {t('public.cancel')}
      </Button>
    </EmailForm>
  )
}
