import type { ReactNode } from 'react'
import styles from './notice.module.css'

interface Props {
  tone?: 'info' | 'warning' | 'trouble'
  title?: string
  children: ReactNode
}

/** A calm box for what a person should know. Trouble and warnings are announced to screen readers. */
export function Notice({ tone = 'info', title, children }: Props) {
  return (
    <div
      className={[styles.notice, tone !== 'info' && styles[tone]].filter(Boolean).join(' ')}
      role={tone === 'info' ? undefined : 'alert'}
    >
      {title && <p className={styles.title}>{title}</p>}
      {children}
    </div>
  )
}
