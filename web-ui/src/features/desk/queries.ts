import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { ticketList } from '@/api/tickets'
import type { Ticket, Total } from '@/api/types'
import { toFilters, type DeskSearch } from '@/components/tickets/desk-search'

/** The tickets that the address asks for, as far as they were loaded, and how to load on. */
export function useDeskTickets(search: DeskSearch) {
  const query = useInfiniteQuery({ ...ticketList(toFilters(search)), placeholderData: keepPreviousData })
  const pages = query.data?.pages ?? []
  return {
    query,
    tickets: pages.flatMap((page): Ticket[] => page.items),
    total: pages[0]?.total satisfies Total | undefined,
  }
}

export type DeskQuery = ReturnType<typeof useDeskTickets>['query']
