import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { CheckIcon, ChevronDownIcon } from '@/components/icons'
import menu from '@/components/menu.module.css'
import { useTexts } from '@/i18n/texts'
import styles from './desk.module.css'

interface Props<Key extends string> {
  label: string
  options: readonly { key: Key; label: string; icon?: ReactNode }[]
  chosen: readonly Key[] | undefined
  /** Choosing one gives up the other. */
  single?: boolean
  onChoose: (keys: Key[] | undefined) => void
}

/** One filter: what it is about, what is chosen, and on a press the choices. */
export function FilterChip<Key extends string>({ label, options, chosen, single = false, onChoose }: Props<Key>) {
  const { t } = useTexts()
  const names = options.filter(({ key }) => chosen?.includes(key)).map((option) => option.label)
  const shown = names.length > 2 ? t('desk.several', { count: names.length }) : names.join(', ')
  return (
    <DialogTrigger>
      <Button
        className={styles.chip}
        data-set={chosen ? true : undefined}
        aria-label={[t('desk.filterBy', { field: label }), shown].filter(Boolean).join(': ')}
      >
        {label}
        {chosen && <strong>{shown}</strong>}
        <ChevronDownIcon size={12} />
      </Button>
      <Popover className={menu.popover} placement="bottom start" aria-label={label}>
        <ListBox
          className={menu.menu}
          aria-label={label}
          autoFocus
          selectionMode={single ? 'single' : 'multiple'}
          escapeKeyBehavior="none"
          selectedKeys={chosen ?? []}
          onSelectionChange={(selection) => {
            const keys = options.map(({ key }) => key).filter((key) => selection === 'all' || selection.has(key))
            onChoose(keys.length > 0 ? keys : undefined)
          }}
          renderEmptyState={() => <p className={menu.empty}>{t('desk.noChoices')}</p>}
        >
          {options.map((option) => (
            <ListBoxItem key={option.key} id={option.key} textValue={option.label} className={menu.item}>
              {option.icon}
              {option.label}
              {chosen?.includes(option.key) && (
                <span className={menu.mark}>
                  <CheckIcon />
                </span>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </DialogTrigger>
  )
}
