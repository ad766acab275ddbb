import { Link, type LinkProps } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'

interface Look {
  look?: 'plain' | 'primary' | 'quiet' | 'danger'
  large?: boolean
  wide?: boolean
}

const lookOf = ({ look = 'plain', large, wide }: Look) =>
  [styles.button, look !== 'plain' && styles[look], large && styles.large, wide && styles.wide].filter(Boolean).join(' ')

export function Button({ look, large, wide, type = 'button', ...rest }: Look & ComponentProps<'button'>) {
  return <button type={type} className={lookOf({ look, large, wide })} {...rest} />
}

/** A link within the application that looks like a button. */
export function ButtonLink({ look, large, wide, ...rest }: Look & LinkProps & { children: ReactNode }) {
  return <Link className={lookOf({ look, large, wide })} {...rest} />
}

/** A link that leaves the application, to a page that the server itself serves. */
export function ButtonAnchor({ look, large, wide, children, ...rest }: Look & ComponentProps<'a'>) {
  return (
    <a className={lookOf({ look, large, wide })} {...rest}>
      {children}
    </a>
  )
}
