import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import menu from '@/components/menu.module.css'

interface Props {
  anchor: Element
  label: string
  onClose: () => void
  children: ReactNode
}

/** A small form beside the fact that it changes. */
export function Panel({ anchor, label, onClose, children }: Props) {
  return (
    <Popover
      isOpen
      onOpenChange={onClose}
      triggerRef={{ current: anchor }}
      placement="bottom start"
      className={menu.popover}
    >
      <Dialog className={menu.panel} aria-label={label}>
        {children}
      </Dialog>
    </Popover>
  )
}
