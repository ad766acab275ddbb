import { useId, type ReactNode } from 'react'
import styles from './field.module.css'

export interface FieldProps {
  id: string
  className: string | undefined
  'aria-invalid': boolean
  'aria-describedby': string | undefined
}

interface Props {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** Given where the page links to the field, as an error summary does. */
  id?: string
  /** Renders the input itself, with what ties it to its label, hint and error. */
  children: (field: FieldProps) => ReactNode
}

/** A label, its input, a hint, and what is wrong with it. */
export function Field({ label, hint, error, id: givenId, children }: Props) {
  const ownId = useId()
  const id = givenId ?? ownId
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({
        id,
        className: styles.input,
        'aria-invalid': error !== undefined,
        'aria-describedby': described === '' ? undefined : described,
      })}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  )
}
