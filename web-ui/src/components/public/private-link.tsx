import { useId, useRef, useState } from 'react'
import { useTexts } from '@/i18n/texts'
import { Button } from '../plain-button'
import styles from './public.module.css'

interface Props {
  url: string
  /** What the link leads to, for whom it is shared with. */
  title: string
  /** What the link is called; the reporter's own where it is left out. */
  label?: string
  hint?: string
}

/** A link that is the only way back to a report: to copy, to share, to keep. */
export function PrivateLink({ url, title, label, hint }: Props) {
  const { t } = useTexts()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [told, setTold] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url)
      setTold(t('public.copied'))
    } catch {
      // Not allowed to write there: selected, it is copied by hand.
      input.current?.select()
      setTold(t('public.copyByHand'))
    }
  }
  const share = async () => {
    try {
      await navigator.share({ title, url })
    } catch {
      // The person closed the sheet.
    }
  }
  return (
    <div className={styles.link}>
      <label htmlFor={id}>{label ?? t('public.link')}</label>
      <input ref={input} id={id} readOnly value={url} onFocus={(event) => event.target.select()} />
      <div className={styles.actions}>
        <Button onClick={() => void copy()}>{t('public.copy')}</Button>
        {'share' in navigator && <Button onClick={() => void share()}>{t('public.share')}</Button>}
        <span role="status">{told}</span>
      </div>
      <p className={styles.hint}>{hint ?? t('public.keepLink')}</p>
    </div>
  )
}
