import { createColumnHelper } from '@tanstack/react-table'
import type { Ticket } from '@/api/types'
import { DueDay } from '@/components/tickets/due'
import { Ago, FactButton, Place, SensitiveMark } from './cell'
import { RowLink } from './row-link'

const column = createColumnHelper<Ticket>()

export const columnIds = [
  'reference',
  'title',
  'status',
  'priority',
  'category',
  'location',
  'assignee',
  'dueOn',
  'createdAt',
  'updatedAt',
] as const

/** The columns of the desk; those that the server can sort by have an accessor of the same name. */
export const columns = [
  column.accessor('reference', { enableSorting: false }),
  column.accessor('title', {
    cell: ({ row: { original: ticket } }) => (
      <>
        <RowLink ticket={ticket} />
        {ticket.sensitive && <SensitiveMark />}
      </>
    ),
  }),
  column.accessor('status', { cell: ({ row }) => <FactButton fact="status" ticket={row.original} /> }),
  column.accessor('priority', {
    cell: ({ row }) => <FactButton fact="priority" ticket={row.original} />,
    sortDescFirst: true,
  }),
  column.accessor((ticket) => ticket.category?.label, { id: 'category', enableSorting: false }),
  column.accessor('location', { cell: ({ row }) => <Place ticket={row.original} />, enableSorting: false }),
  column.accessor((ticket) => ticket.assignee?.name, { id: 'assignee', enableSorting: false }),
  column.accessor('dueOn', { cell: ({ row }) => <DueDay ticket={row.original} /> }),
  column.accessor('createdAt', { cell: (cell) => <Ago at={cell.getValue()} />, sortDescFirst: true }),
  column.accessor('updatedAt', { cell: (cell) => <Ago at={cell.getValue()} />, sortDescFirst: true }),
]
