import { useCallback, useEffect, useRef, useState } from 'react'
import type { Ticket } from '@/api/types'
import { useDeskMemory } from '@/components/tickets/desk-memory'

/**
 * The row that the keys act on. It follows the focus, and `move` moves both. When its ticket leaves the list, the one
 * that takes its place is next.
 */
export function useCursor(tickets: Ticket[]) {
  const memory = useDeskMemory()
  const [active, setActive] = useState(memory.recall().active)
  const [focused, setFocused] = useState(active)
  const lastIndex = useRef(0)
  const index = tickets.findIndex((ticket) => ticket.reference === active)

  const put = useCallback(
    (reference: string) => {
      setActive(reference)
      memory.note({ active: reference })
    },
    [memory],
  )

  const move = (by: number) => {
    const from = index >= 0 ? index + by : active === undefined ? 0 : lastIndex.current
    const to = tickets[Math.min(Math.max(from, 0), tickets.length - 1)]
    if (!to) return
    put(to.reference)
    setFocused(to.reference)
  }

  useEffect(() => {
    if (index >= 0) lastIndex.current = index
  }, [index])

  return { active: tickets[index], focused, move, put }
}
