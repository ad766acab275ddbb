import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { Ticket } from '@/api/types'
import { useDeskMemory } from '@/components/tickets/desk-memory'

interface Options {
  tickets: Ticket[]
  rowHeight: number
  active: string | undefined
}

/** Renders only the rows in sight, keeps the active one there, and comes back to where the person had scrolled. */
export function useRows({ tickets, rowHeight, active }: Options) {
  const scroller = useRef<HTMLDivElement>(null)
  const memory = useDeskMemory()
  const rows = useVirtualizer({
    count: tickets.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => tickets[index]?.reference ?? index,
    overscan: 10,
    initialOffset: () => memory.recall().scroll,
    scrollPaddingStart: rowHeight,
    scrollPaddingEnd: rowHeight,
    onChange: ({ scrollOffset }) => memory.note({ scroll: scrollOffset ?? 0 }),
  })

  useEffect(() => {
    const index = tickets.findIndex((ticket) => ticket.reference === active)
    if (index >= 0) rows.scrollToIndex(index)
    // Only a move of the cursor scrolls; rows that come or change do not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [active])

  const shown = rows.getVirtualItems().flatMap(({ index }) => tickets[index] ?? [])
  const before = rows.getVirtualItems()[0]?.start ?? 0
  const after = rows.getTotalSize() - (rows.getVirtualItems().at(-1)?.end ?? 0)
  return { scroller, shown, before, after }
}
