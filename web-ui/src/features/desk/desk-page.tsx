import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Ticket } from '@/api/types'
import { useDeskMemory } from '@/components/tickets/desk-memory'
import { readDeskSearch, sortOf, viewOf, type DeskSearch } from '@/components/tickets/desk-search'
import { FactMenu } from '@/components/tickets/fact-menu'
import { useAssignToMe, useQuickChange } from '@/components/tickets/use-quick-change'
import { useKeys } from '@/components/use-keys'
import { useMedia } from '@/components/use-media'
import { useTexts } from '@/i18n/texts'
import { DeskToolbar, searchFieldId } from './desk-toolbar'
import styles from './desk.module.css'
import { EmptyDesk, DeskTrouble, DeskSkeleton } from './desk-states'
import { ListEnd } from './list-end'
import { useDeskTickets } from './queries'
import { RowToolsContext, anchorId, type RowFact, type RowTools } from './row-tools'
import { TicketCards } from './ticket-cards'
import { TicketTable } from './ticket-table'
import { useCursor } from './use-cursor'

interface Props {
  search: DeskSearch
}

interface OpenedMenu {
  fact: RowFact
  reference: string
  anchor: Element
}

/** The queue of tickets: read by eye, worked by keyboard. */
export function DeskPage({ search }: Props) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const memory = useDeskMemory()
  const narrow = useMedia('(max-width: 700px)')
  const { query, tickets, total } = useDeskTickets(search)
  const cursor = useCursor(tickets)
  const change = useQuickChange()
  const assignToMe = useAssignToMe()
  const [menu, setMenu] = useState<OpenedMenu>()

  useEffect(() => memory.note({ search }), [memory, search])

  const openMenu: RowTools['onMenu'] = useCallback((fact, { reference }) => {
    const anchor = document.getElementById(anchorId(fact, reference))
    if (anchor) setMenu({ fact, reference, anchor })
  }, [])

  const onActive = (act: (ticket: Ticket) => void) => () => {
    if (cursor.active) act(cursor.active)
  }
  useKeys({
    j: () => cursor.move(1),
    k: () => cursor.move(-1),
    ArrowDown: () => cursor.move(1),
    ArrowUp: () => cursor.move(-1),
    s: onActive((ticket) => openMenu('status', ticket)),
    p: onActive((ticket) => openMenu('priority', ticket)),
    a: onActive(assignToMe),
    '/': () => document.getElementById(searchFieldId)?.focus(),
  })

  const update = (next: DeskSearch) => {
    memory.note({ scroll: 0 })
    void navigate({ to: '/desk', search: next })
  }
  const list = {
    tickets,
    active: cursor.active?.reference,
    children: <ListEnd query={query} />,
  }
  const { focused, put } = cursor
  const tools = useMemo(() => ({ focused, onFocus: put, onMenu: openMenu }), [focused, put, openMenu])
  const menuTicket = menu && tickets.find((ticket) => ticket.reference === menu.reference)
  return (
    <main id="content" className={styles.desk} aria-busy={query.isPlaceholderData}>
      <title>{`${t(`desk.views.${viewOf(search)}`)} · ${t('nav.desk')}`}</title>
      <h1 className="visually-hidden">{t('nav.desk')}</h1>
      <DeskToolbar search={search} total={total} onSearch={update} />
      <RowToolsContext value={tools}>
        {query.isPending ? (
          <DeskSkeleton />
        ) : query.isError && tickets.length === 0 ? (
          <DeskTrouble onRetry={() => void query.refetch()} />
        ) : tickets.length === 0 ? (
          <EmptyDesk search={search} />
        ) : narrow ? (
          <TicketCards {...list} />
        ) : (
          <TicketTable {...list} total={total} sort={sortOf(search)} onSort={(sort) => update(readDeskSearch({ ...search, sort }))} />
        )}
      </RowToolsContext>
      {menu && menuTicket && (
        <FactMenu
          fact={menu.fact}
          ticket={menuTicket}
          anchor={menu.anchor}
          onEdit={(edit) => change(menuTicket, edit)}
          onClose={() => setMenu(undefined)}
        />
      )}
    </main>
  )
}
