import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { SearchField } from 'react-aria-components/SearchField'
import { staffQuery, type Edit } from '@/api/tickets'
import type { Ticket } from '@/api/types'
import { CheckIcon, SearchIcon } from '@/components/icons'
import menu from '@/components/menu.module.css'
import { useMe } from '@/components/session'
import { useTexts } from '@/i18n/texts'

interface Props {
  anchor: Element
  ticket: Ticket
  onEdit: (edit: Edit) => void
  onClose: () => void
}

interface Candidate {
  id: string
  label: string
  edit: Edit
}

/** Staff by name, and whoever else is named: not everyone who mends things is a user. */
export function AssigneePicker({ anchor, ticket: { assignee }, onEdit, onClose }: Props) {
  const { t } = useTexts()
  const me = useMe()
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const staff = useQuery({ ...staffQuery(name), placeholderData: (before) => before })
  const found = staff.data?.items ?? []

  const candidates: Candidate[] = [
    ...(name === '' ? [{ id: me.id, label: t('ticket.assignToMe'), edit: { assignee: { userId: me.id } } }] : []),
    ...found
      .filter(({ userId }) => name !== '' || userId !== me.id)
      .map(({ userId, name }) => ({ id: userId, label: name, edit: { assignee: { userId } } })),
    ...(name !== '' && !found.some((it) => it.name.toLowerCase() === name.toLowerCase())
      ? [{ id: 'named', label: t('ticket.assignToName', { name }), edit: { assignee: { name } } }]
      : []),
    ...(assignee && name === '' ? [{ id: 'nobody', label: t('ticket.assignToNobody'), edit: { assignee: null } }] : []),
  ]
  return (
    <Popover
      isOpen
      onOpenChange={onClose}
      triggerRef={{ current: anchor }}
      placement="bottom start"
      className={menu.popover}
      aria-label={t('field.assignee')}
    >
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField autoFocus aria-label={t('ticket.findAssignee')} className={menu.search}>
          <SearchIcon />
          <Input placeholder={t('ticket.findAssignee')} />
        </SearchField>
        <Menu
          className={menu.menu}
          aria-label={t('field.assignee')}
          items={candidates}
          onAction={(id) => {
            const chosen = candidates.find((candidate) => candidate.id === id)
            onClose()
            if (chosen && chosen.id !== assignee?.userId) onEdit(chosen.edit)
          }}
        >
          {(candidate) => (
            <MenuItem id={candidate.id} textValue={candidate.label} className={menu.item}>
              {candidate.label}
              {candidate.id === assignee?.userId && (
                <span className={menu.mark}>
                  <CheckIcon />
                </span>
              )}
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Popover>
  )
}
