import { useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Collection } from 'react-aria-components/Collection'
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import type { AdminPlace } from '@/api/types'
import { ChevronRightIcon, GripIcon } from '@/components/icons'
import { useTexts } from '@/i18n/texts'
import styles from './catalogue.module.css'
import { RowMenu, type RowAction } from './row-menu'
import { TicketCount } from './ticket-count'
import { insideOf, isWithin, mayHold, treeOf, type PlaceNode } from './tree'

export interface Landing {
  parent: string | null
  /** Among what lies there, from 1; left out for wherever its name puts it. */
  position?: number
}

interface Props {
  places: AdminPlace[]
  actions: (place: AdminPlace) => RowAction[]
  onOpen: (place: AdminPlace) => void
  onMove: (place: AdminPlace, to: Landing) => void
}

/** The tree of places: each is dragged into another, or before or after one, by pointer or by keyboard. */
export function PlaceTree({ places, actions, onOpen, onMove }: Props) {
  const { t } = useTexts()
  const dragged = useRef<AdminPlace>(undefined)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const find = (key: unknown) => places.find((place) => place.key === key)

  const landing = (moved: AdminPlace, key: unknown, at: string): Landing | undefined => {
    const target = find(key)
    if (!target) return undefined
    if (at === 'on') return { parent: target.key }
    const others = insideOf(places, target.parent).filter((place) => place.key !== moved.key)
    return { parent: target.parent, position: others.indexOf(target) + (at === 'after' ? 2 : 1) }
  }
  const fits = (moved: AdminPlace, { parent }: Landing) => {
    const home = find(parent)
    return !home || (mayHold(home.kind, moved.kind) && home.key !== moved.key && !isWithin(places, home, moved.key))
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onDragStart: ({ keys }) => {
      dragged.current = find([...keys][0])
    },
    getDropOperation: (target) => {
      if (target.type === 'root' || !dragged.current) return 'cancel'
      const to = landing(dragged.current, target.key, target.dropPosition)
      return to && fits(dragged.current, to) ? 'move' : 'cancel'
    },
    onMove: ({ keys, target }) => {
      const moved = find([...keys][0])
      const to = moved && landing(moved, target.key, target.dropPosition)
      if (moved && to) onMove(moved, to)
    },
  })
  const steps = (place: AdminPlace): RowAction[] => {
    const beside = insideOf(places, place.parent)
    const at = beside.indexOf(place)
    const to = (position: number) => () => onMove(place, { parent: place.parent, position })
    return [
      { key: 'up', label: t('admin.moveUp'), run: to(at), disabled: at === 0 },
      { key: 'down', label: t('admin.moveDown'), run: to(at + 2), disabled: at === beside.length - 1 },
    ]
  }
  const render = ({ place, inside }: PlaceNode) => (
    <TreeItem key={place.key} id={place.key} textValue={place.label} className={styles.branch}>
      <TreeItemContent>
        {({ hasChildItems }) => (
          <div className={styles.row}>
            <Button slot="drag" className={styles.handle} aria-label={t('admin.drag', { name: place.label })}>
              <GripIcon />
            </Button>
            {hasChildItems ? (
              <Button slot="chevron" className={styles.chevron}>
                <ChevronRightIcon />
              </Button>
            ) : (
              <span className={styles.chevron} />
            )}
            <div className={styles.what}>
              <span className={styles.name}>{place.label}</span>
              <span className={styles.soft}>{t(`admin.places.kinds.${place.kind}`)}</span>
            </div>
            <TicketCount count={place.tickets} />
            <RowMenu name={place.label} actions={[...steps(place), ...actions(place)]} />
          </div>
        )}
      </TreeItemContent>
      <Collection items={inside.map((node) => ({ ...node, id: node.place.key }))}>{render}</Collection>
    </TreeItem>
  )
  return (
    <Tree
      aria-label={t('admin.places.list')}
      className={styles.list}
      items={treeOf(places).map((node) => ({ ...node, id: node.place.key }))}
      dependencies={[places]}
      expandedKeys={places.map(({ key }) => key).filter((key) => !closed.has(key))}
      onExpandedChange={(keys) => setClosed(new Set(places.map(({ key }) => key).filter((key) => !keys.has(key))))}
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
      onAction={(key) => {
        const place = find(key)
        if (place) onOpen(place)
      }}
    >
      {render}
    </Tree>
  )
}
