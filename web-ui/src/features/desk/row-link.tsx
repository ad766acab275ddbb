import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Ticket } from '@/api/types'
import styles from './desk.module.css'

interface Props {
  ticket: Ticket
  /** Takes the focus as soon as it is true. */
  focused: boolean
  onFocus: (reference: string) => void
}

/** The link that a row is: it covers the whole row for the mouse. */
export function RowLink({ ticket, focused, onFocus }: Props) {
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (focused) link.current?.focus({ preventScroll: true })
  }, [focused])
  return (
    <Link
      ref={link}
      to="/tickets/$reference"
      params={{ reference: ticket.reference }}
      className={styles.rowLink}
      onFocus={() => onFocus(ticket.reference)}
      preload={false}
    >
      {ticket.title}
    </Link>
  )
}
