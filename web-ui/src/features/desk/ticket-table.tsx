import { flexRender, getCoreRowModel, useReactTable, type SortingState } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import type { Ticket, TicketSort, Total } from '@/api/types'
import { ArrowDownIcon, ArrowUpIcon } from '@/components/icons'
import { useMedia } from '@/components/use-media'
import { useTexts } from '@/i18n/texts'
import { columnIds, columns } from './columns'
import styles from './desk.module.css'
import { useRows } from './use-rows'

interface Props {
  tickets: Ticket[]
  total: Total | undefined
  active: string | undefined
  /** A field, with `-` in front for descending. */
  sort: TicketSort
  onSort: (sort: string) => void
  /** Shown under the last row. */
  children: ReactNode
}

export function TicketTable({ tickets, total, active, sort, onSort, children }: Props) {
  const { t } = useTexts()
  const rowHeight = useMedia('(pointer: coarse)') ? 48 : 40
  const { scroller, shown, before, after } = useRows({ tickets, rowHeight, active })
  const sorting: SortingState = [{ id: sort.replace(/^-/, ''), desc: sort.startsWith('-') }]
  const table = useReactTable({
    data: shown,
    columns,
    getRowId: (ticket) => ticket.reference,
    getCoreRowModel: getCoreRowModel(),
    manualSorting: true,
    // Rows in sight are new with each scroll: without this, the table would answer each with a state of its own.
    autoResetAll: false,
    enableSortingRemoval: false,
    state: { sorting },
    onSortingChange: (update) => {
      const [first] = typeof update === 'function' ? update(sorting) : update
      if (first) onSort(`${first.desc ? '-' : ''}${first.id}`)
    },
  })
  return (
    <div ref={scroller} className={styles.scroller}>
      <table className={styles.table} aria-rowcount={total?.exact ? total.value + 1 : -1}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map(({ column }) => {
                const sorted = column.getIsSorted()
                const label = t(`field.${columnIds.find((id) => id === column.id) ?? 'title'}`)
                return (
                  <th
                    key={column.id}
                    scope="col"
                    data-column={column.id}
                    aria-sort={sorted ? (sorted === 'desc' ? 'descending' : 'ascending') : undefined}
                  >
                    {column.getCanSort() ? (
                      <button type="button" className={styles.sort} onClick={column.getToggleSortingHandler()}>
                        {label}
                        {sorted && (sorted === 'desc' ? <ArrowDownIcon size={12} /> : <ArrowUpIcon size={12} />)}
                      </button>
                    ) : (
                      label
                    )}
                  </th>
                )
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} />}
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} className={styles.row} data-active={row.id === active || undefined}>
              {row.getVisibleCells().map((cell) => (
                <td key={cell.id} data-column={cell.column.id}>
                  <div>{flexRender(cell.column.columnDef.cell, cell.getContext())}</div>
                </td>
              ))}
            </tr>
          ))}
          {after > 0 && <Gap height={after} />}
        </tbody>
      </table>
      {children}
    </div>
  )
}

/** Stands for the rows out of sight. */
function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden="true">
      <td style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}
