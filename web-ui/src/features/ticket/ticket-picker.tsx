import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { SearchField } from 'react-aria-components/SearchField'
import { foundQuery, similarQuery } from '@/api/ties'
import { LockIcon, SearchIcon } from '@/components/icons'
import menu from '@/components/menu.module.css'
import { StatusIcon } from '@/components/tickets/marks'
import { useTexts } from '@/i18n/texts'
import styles from './ties.module.css'

interface Props {
  anchor: Element
  label: string
  reference: string
  /** Those that are not offered: they are tied to it already. */
  taken: readonly string[]
  onChoose: (other: string) => void
  onClose: () => void
}

/** Finds another ticket by its reference or by words; before anything is typed, what is like this one is offered. */
export function TicketPicker({ anchor, label, reference, taken, onChoose, onClose }: Props) {
  const { t } = useTexts()
  const [typed, setTyped] = useState('')
  const words = typed.trim()
  const similar = useQuery({ ...similarQuery(reference), enabled: words === '' })
  const found = useQuery({ ...foundQuery(words), enabled: words !== '', placeholderData: (before) => before })
  const answer = words === '' ? similar : found
  const offered = (answer.data?.items ?? []).filter(
    (ticket) => ticket.reference !== reference && !taken.includes(ticket.reference),
  )
  return (
    <Popover
      isOpen
      onOpenChange={onClose}
      triggerRef={{ current: anchor }}
      placement="bottom start"
      className={`${menu.popover} ${styles.picker}`}
      aria-label={label}
    >
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField autoFocus aria-label={t('ties.find', { label })} className={menu.search}>
          <SearchIcon />
          <Input placeholder={t('ties.findHint')} />
        </SearchField>
        {words === '' && offered.length > 0 && <p className={menu.empty}>{t('ties.similar')}</p>}
        <Menu
          className={menu.menu}
          aria-label={label}
          items={offered}
          // what other words found is not chosen by a quick finger
          disabledKeys={answer.isPlaceholderData ? offered.map((ticket) => ticket.reference) : []}
          onAction={(other) => {
            onClose()
            onChoose(String(other))
          }}
          renderEmptyState={() => (
            <p className={menu.empty} role="status">
              {t(answer.isError ? 'ties.findFailed' : answer.isPending ? 'app.loading' : words === '' ? 'ties.type' : 'ties.none')}
            </p>
          )}
        >
          {(ticket) => (
            <MenuItem
              id={ticket.reference}
              textValue={`${ticket.reference} ${ticket.title}`}
              className={`${menu.item} ${styles.option}`}
            >
              <StatusIcon status={ticket.status} />
              <span className={styles.reference}>{ticket.reference}</span>
              <span>{ticket.title}</span>
              {ticket.sensitive && <LockIcon size={13} />}
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Popover>
  )
}
