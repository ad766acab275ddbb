import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { MoreIcon } from '@/components/icons'
import menu from '@/components/menu.module.css'
import { useTexts } from '@/i18n/texts'

export interface RowAction {
  key: string
  label: string
  run: () => void
  disabled?: boolean
}

export function RowMenu({ name, actions }: { name: string; actions: RowAction[] }) {
  const { t } = useTexts()
  return (
    <MenuTrigger>
      <Button className={menu.trigger} aria-label={t('admin.actions', { name })}>
        <MoreIcon />
      </Button>
      <Popover className={menu.popover} placement="bottom end">
        <Menu
          className={menu.menu}
          aria-label={t('admin.actions', { name })}
          disabledKeys={actions.filter(({ disabled }) => disabled).map(({ key }) => key)}
          onAction={(key) => actions.find((action) => action.key === key)?.run()}
        >
          {actions.map((action) => (
            <MenuItem key={action.key} id={action.key} className={menu.item}>
              {action.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
