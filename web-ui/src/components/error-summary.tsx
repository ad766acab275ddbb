import { useEffect, useRef } from 'react'
import styles from './error-summary.module.css'

export interface FieldTrouble {
  /** The id of its input. */
  field: string
  text: string
}

interface Props {
  title: string
  troubles: FieldTrouble[]
  /** What is wrong with no field in particular. */
  root: string | undefined
  /** A new try to send brings the focus here again. */
  submitCount: number
}

/** All that keeps a form from being sent, each leading to its field. */
export function ErrorSummary({ title, troubles, root, submitCount }: Props) {
  const summary = useRef<HTMLDivElement>(null)
  const isShown = troubles.length > 0 || root !== undefined
  useEffect(() => {
    if (isShown) summary.current?.focus()
  }, [isShown, submitCount])
  if (!isShown) return null
  return (
    <div ref={summary} className={styles.summary} role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      <ul>
        {root && <li>{root}</li>}
        {troubles.map(({ field, text }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(field)?.focus()
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
