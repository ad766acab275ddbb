import type { Edit } from '@/api/tickets'
import { priorities, type Ticket } from '@/api/types'
import { useTexts } from '@/i18n/texts'
import { ChoiceMenu, type Choice } from '../choice-menu'
import { useConfig } from '../session'
import { PriorityIcon, StatusIcon } from './marks'

export type MenuFact = 'status' | 'priority' | 'category'

const NONE = ''

interface Props {
  fact: MenuFact
  ticket: Ticket
  anchor: Element
  onEdit: (edit: Edit) => void
  onClose: () => void
}

/** The choices that a ticket has for one of its facts. */
export function FactMenu({ fact, ticket, anchor, onEdit, onClose }: Props) {
  const { t } = useTexts()
  const config = useConfig()
  const menu: Record<MenuFact, { selected: string; choices: Choice[]; edit: (key: string) => Edit }> = {
    status: {
      selected: ticket.status.key,
      choices: config.statuses.map((status) => ({ ...status, icon: <StatusIcon status={status} /> })),
      edit: (status) => ({ status }),
    },
    priority: {
      selected: ticket.priority,
      choices: priorities.map((key) => ({ key, label: t(`priority.${key}`), icon: <PriorityIcon priority={key} /> })),
      edit: (key) => ({ priority: priorities.find((priority) => priority === key) ?? ticket.priority }),
    },
    category: {
      selected: ticket.category?.key ?? NONE,
      choices: [{ key: NONE, label: t('ticket.none') }, ...config.categories],
      edit: (key) => ({ category: key === NONE ? null : key }),
    },
  }
  const { selected, choices, edit } = menu[fact]
  return (
    <ChoiceMenu
      anchor={anchor}
      label={t(`field.${fact}`)}
      choices={choices}
      selected={selected}
      onChoose={(key) => onEdit(edit(key))}
      onClose={onClose}
    />
  )
}
