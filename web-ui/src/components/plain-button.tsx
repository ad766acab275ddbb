import type { ComponentProps } from 'react'
import styles from './button.module.css'

export interface Look {
  look?: 'plain' | 'primary' | 'quiet' | 'danger'
  large?: boolean
  wide?: boolean
}

export const lookOf = ({ look = 'plain', large, wide }: Look) =>
  [styles.button, look !== 'plain' && styles[look], large && styles.large, wide && styles.wide].filter(Boolean).join(' ')

export function Button({ look, large, wide, type = 'button', ...rest }: Look & ComponentProps<'button'>) {
  return <button type={type} className={lookOf({ look, large, wide })} {...rest} />
}

/** A link that leaves the application, to a page that the server itself serves. */
export function ButtonAnchor({ look, large, wide, children, ...rest }: Look & ComponentProps<'a'>) {
  return (
    <a className={lookOf({ look, large, wide })} {...rest}>
      {children}
    </a>
  )
}
