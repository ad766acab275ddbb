import { createContext, use, useState, type ReactNode } from 'react'
import type { DeskSearch } from './desk-search'

/** Where a person was on the desk: for the way back from a ticket, and for "next" and "previous" there. */
export interface DeskPlace {
  search: DeskSearch
  /** The reference of the ticket that was last in focus. */
  active: string | undefined
  scroll: number
}

const atTheStart: DeskPlace = { search: {}, active: undefined, scroll: 0 }

function createDeskMemory() {
  let place = atTheStart
  return {
    recall: () => place,
    note: (news: Partial<DeskPlace>) => {
      place = { ...place, ...news }
    },
  }
}

const DeskMemoryContext = createContext(createDeskMemory())

/** Remembers for as long as the person stays in the staff area; a note renders nothing anew. */
export function DeskMemoryProvider({ children }: { children: ReactNode }) {
  const [memory] = useState(createDeskMemory)
  return <DeskMemoryContext value={memory}>{children}</DeskMemoryContext>
}

export const useDeskMemory = () => use(DeskMemoryContext)
