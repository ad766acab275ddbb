import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { SearchField } from 'react-aria-components/SearchField'
import { ChevronDownIcon, SearchIcon } from '@/components/icons'
import menu from '@/components/menu.module.css'
import { useTexts } from '@/i18n/texts'
import styles from './audit.module.css'

export interface Offered {
  id: string
  label: string
  hint?: string
}

interface Props {
  label: string
  /** What is chosen, as a person calls it; undefined where nothing is. */
  chosen: string | undefined
  /** What nothing chosen is called. */
  any: string
  find: string
  typed: string
  onType: (typed: string) => void
  /** Those that the words meant, or why there are none. */
  offered: { items: readonly Offered[]; isPending: boolean; isError: boolean; isPlaceholderData: boolean }
  onChoose: (id: string | undefined) => void
}

const ANY = 'any'

/** A filter whose choices are too many to be listed: what is typed finds them. */
export function FilterPicker({ label, chosen, any, find, typed, onType, offered, onChoose }: Props) {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const toggle = (open: boolean) => {
    setOpen(open)
    onType('')
  }
  const items: Offered[] = [...(chosen !== undefined && typed === '' ? [{ id: ANY, label: any }] : []), ...offered.items]
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={toggle}>
      <Button
        className={styles.chip}
        data-set={chosen !== undefined || undefined}
        aria-label={[t('desk.filterBy', { field: label }), chosen].filter(Boolean).join(': ')}
      >
        {label}
        {chosen !== undefined && <strong>{chosen}</strong>}
        <ChevronDownIcon size={12} />
      </Button>
      <Popover className={menu.popover} placement="bottom start">
        <Dialog aria-label={label} className={styles.picker}>
          <Autocomplete inputValue={typed} onInputChange={onType}>
            <SearchField autoFocus aria-label={find} className={menu.search}>
              <SearchIcon />
              <Input placeholder={find} />
            </SearchField>
            <Menu
              className={menu.menu}
              aria-label={label}
              items={items}
              // what other words found is not chosen by a quick finger
              disabledKeys={offered.isPlaceholderData ? offered.items.map(({ id }) => id) : []}
              onAction={(id) => {
                toggle(false)
                onChoose(id === ANY ? undefined : String(id))
              }}
              renderEmptyState={() => (
                <p className={menu.empty} role="status">
                  {t(offered.isError ? 'audit.findFailed' : offered.isPending ? 'app.loading' : 'audit.noneFound')}
                </p>
              )}
            >
              {(item) => (
                <MenuItem id={item.id} textValue={[item.label, item.hint].filter(Boolean).join(' ')} className={menu.item}>
                  <span className={styles.offered}>
                    {item.label} {item.hint && <small>{item.hint}</small>}
                  </span>
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
