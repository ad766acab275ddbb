import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Ticket } from '@/api/types'
import styles from './desk.module.css'
import { useRowTools } from './row-tools'

/** The link that a row is: it covers the whole row for the mouse. */
export function RowLink({ ticket }: { ticket: Ticket }) {
  const tools = useRowTools()
  const focused = tools.focused === ticket.reference
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
      onFocus={() => tools.onFocus(ticket.reference)}
      preload={false}
    >
      {ticket.title}
    </Link>
  )
}
