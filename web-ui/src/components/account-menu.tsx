import { useNavigate } from '@tanstack/react-router'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { useTexts } from '@/i18n/texts'
import { PersonIcon } from './icons'
import styles from './menu.module.css'
import { useMe, useSignOut } from './session'

export function AccountMenu() {
  const { t } = useTexts()
  const me = useMe()
  const navigate = useNavigate()
  const signOut = useSignOut()
  return (
    <MenuTrigger>
      <Button className={styles.trigger} aria-label={`${t('nav.account')}: ${me.name}`}>
        <PersonIcon /> <span className={styles.wideOnly}>{me.name}</span>
      </Button>
      <Popover className={styles.popover} placement="bottom end">
        <Menu className={styles.menu}>
          <MenuItem className={styles.item} onAction={() => void navigate({ to: '/account' })}>
            {t('nav.account')}
          </MenuItem>
          <MenuItem className={styles.item} onAction={() => signOut.mutate()}>
            {t('nav.signOut')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
