import { createColumnHelper } from '@tanstack/react-table'
import type { Ticket } from '@/api/types'
import { LockIcon } from '@/components/icons'
import { Ago, Due, FactButton, Place, type OpenMenu } from './cell'
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
export type ColumnId = (typeof columnIds)[number]

/** What cells need to know beside their ticket. */
export interface RowTools {
  focused: string | undefined
  onFocus: (reference: string) => void
  onMenu: OpenMenu
  sensitiveLabel: string
}

/** The columns of the desk; those that the server can sort by have an accessor of the same name. */
export const columns = ({ focused, onFocus, onMenu, sensitiveLabel }: RowTools) => [
  column.accessor('reference', { enableSorting: false }),
  column.accessor('title', {
    cell: ({ row: { original: ticket } }) => (
      <>
        <RowLink ticket={ticket} focused={ticket.reference === focused} onFocus={onFocus} />
        {ticket.sensitive && (
          <span title={sensitiveLabel}>
            <LockIcon size={14} />
            <span className="visually-hidden">{sensitiveLabel}</span>
          </span>
        )}
      </>
    ),
  }),
  column.accessor('status', {
    cell: ({ row: { original: ticket } }) => <FactButton fact="status" ticket={ticket} onMenu={onMenu} />,
  }),
  column.accessor('priority', {
    cell: ({ row: { original: ticket } }) => <FactButton fact="priority" ticket={ticket} onMenu={onMenu} />,
    sortDescFirst: true,
  }),
  column.accessor((ticket) => ticket.category?.label, { id: 'category', enableSorting: false }),
  column.accessor('location', {
    cell: ({ row: { original: ticket } }) => <Place ticket={ticket} />,
    enableSorting: false,
  }),
  column.accessor((ticket) => ticket.assignee?.name, { id: 'assignee', enableSorting: false }),
  column.accessor('dueOn', { cell: ({ row: { original: ticket } }) => <Due ticket={ticket} /> }),
  column.accessor('createdAt', { cell: (cell) => <Ago at={cell.getValue()} />, sortDescFirst: true }),
  column.accessor('updatedAt', { cell: (cell) => <Ago at={cell.getValue()} />, sortDescFirst: true }),
]
