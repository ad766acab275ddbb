import { useEffect, useRef } from 'react'
import { useTexts } from '@/i18n/texts'
import { fieldNames, type NewTicketForm } from './form'
import styles from './new-ticket.module.css'

export type Messages = Partial<Record<keyof NewTicketForm, string | undefined>>

interface Props {
  errors: Messages
  /** What is wrong with no field in particular. */
  root: string | undefined
  /** A new try to send brings the focus here again. */
  submitCount: number
}

/** All that keeps the form from being sent, each leading to its field. */
export function ErrorSummary({ errors, root, submitCount }: Props) {
  const { t } = useTexts()
  const summary = useRef<HTMLDivElement>(null)
  const wrong = fieldNames.filter((name) => errors[name])
  const shown = wrong.length > 0 || root !== undefined
  useEffect(() => {
    if (shown) summary.current?.focus()
  }, [shown, submitCount])
  if (!shown) return null
  return (
    <div ref={summary} className={styles.summary} role="alert" tabIndex={-1}>
      <h2>{t('newTicket.errors')}</h2>
      <ul>
        {root && <li>{root}</li>}
        {wrong.map((name) => (
          <li key={name}>
            <a
              href={`#${name}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(name)?.focus()
              }}
            >
              {t(`newTicket.field.${name}`)}: {errors[name]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
