import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { GripIcon } from '@/components/icons'
import { useTexts } from '@/i18n/texts'
import styles from './catalogue.module.css'
import { RowMenu, type RowAction } from './row-menu'
import { TicketCount } from './ticket-count'

interface Item {
  key: string
  label: string
  tickets: number
}

interface Props<T extends Item> {
  label: string
  items: T[]
  render: (item: T) => ReactNode
  actions: (item: T) => RowAction[]
  onOpen: (item: T) => void
  /** Counted from 1. */
  onMove: (key: string, position: number) => void
}

/** Things in an order, put in another by dragging, by the keyboard on their handles, or step by step in their menus. */
export function OrderList<T extends Item>({ label, items, render, actions, onOpen, onMove }: Props<T>) {
  const { t } = useTexts()
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [key] = [...keys].map(String)
      if (key === undefined) return
      const others = items.filter((item) => item.key !== key)
      const at = others.findIndex((item) => item.key === target.key)
      onMove(key, at + (target.dropPosition === 'after' ? 2 : 1))
    },
  })
  const steps = (item: T): RowAction[] => {
    const at = items.findIndex(({ key }) => key === item.key)
    return [
      { key: 'up', label: t('admin.moveUp'), run: () => onMove(item.key, at), disabled: at === 0 },
      { key: 'down', label: t('admin.moveDown'), run: () => onMove(item.key, at + 2), disabled: at === items.length - 1 },
    ]
  }
  return (
    <GridList
      aria-label={label}
      className={styles.list}
      items={items.map((item) => ({ ...item, id: item.key }))}
      dependencies={[items]}
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
      onAction={(key) => {
        const item = items.find((one) => one.key === key)
        if (item) onOpen(item)
      }}
    >
      {(item) => (
        <GridListItem id={item.key} textValue={item.label} className={styles.row}>
          <Button slot="drag" className={styles.handle} aria-label={t('admin.drag', { name: item.label })}>
            <GripIcon />
          </Button>
          <div className={styles.what}>{render(item)}</div>
          <TicketCount count={item.tickets} />
          <RowMenu name={item.label} actions={[...steps(item), ...actions(item)]} />
        </GridListItem>
      )}
    </GridList>
  )
}
