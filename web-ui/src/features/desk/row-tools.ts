import { createContext, use } from 'react'
import type { Ticket } from '@/api/types'

/** The facts that are changed from a row. */
export type RowFact = 'status' | 'priority'

/** What the cells of the list need beside their ticket. */
export interface RowTools {
  /** The reference of the row whose link is to take the focus. */
  focused: string | undefined
  onFocus: (reference: string) => void
  onMenu: (fact: RowFact, ticket: Ticket) => void
}

export const RowToolsContext = createContext<RowTools>({
  focused: undefined,
  onFocus: () => undefined,
  onMenu: () => undefined,
})

export const useRowTools = () => use(RowToolsContext)

/** Where the menu of a fact opens, also when a key asks for it. */
export const anchorId = (fact: RowFact, reference: string) => `${fact}-${reference}`
