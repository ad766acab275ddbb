import type { ReactNode } from 'react'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { CheckIcon } from './icons'
import styles from './menu.module.css'

export interface Choice {
  key: string
  label: string
  icon?: ReactNode
}

interface Props {
  /** What the menu opens beside; the focus goes back to where it was when it closes. */
  anchor: Element
  label: string
  choices: Choice[]
  selected: string | undefined
  onChoose: (key: string) => void
  onClose: () => void
}

/** A menu of which one is chosen, open from the moment it is shown. */
export function ChoiceMenu({ anchor, label, choices, selected, onChoose, onClose }: Props) {
  return (
    <Popover
      isOpen
      onOpenChange={onClose}
      triggerRef={{ current: anchor }}
      placement="bottom start"
      className={styles.popover}
      aria-label={label}
    >
      <Menu
        className={styles.menu}
        aria-label={label}
        autoFocus
        selectionMode="single"
        selectedKeys={selected === undefined ? [] : [selected]}
        onAction={(key) => {
          onClose()
          if (key !== selected) onChoose(String(key))
        }}
      >
        {choices.map((choice) => (
          <MenuItem key={choice.key} id={choice.key} textValue={choice.label} className={styles.item}>
            {choice.icon}
            {choice.label}
            {choice.key === selected && (
              <span className={styles.mark}>
                <CheckIcon />
              </span>
            )}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}
