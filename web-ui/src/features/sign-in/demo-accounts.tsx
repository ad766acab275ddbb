import type { Role } from '@/api/types'
import { Notice } from '@/components/notice'
import { useTexts } from '@/i18n/texts'
import { useDemoSignIn } from './queries'
import styles from './sign-in.module.css'

const roles: readonly Role[] = ['admin', 'staff', 'member']

interface Props {
  accounts: readonly string[]
  returnTo: string
}

export function DemoAccounts({ accounts, returnTo }: Props) {
  const { t } = useTexts()
  const signIn = useDemoSignIn(returnTo)
  return (
    <section className={styles.demo}>
      <h2>{t('signIn.demoTitle')}</h2>
      {signIn.isError && <Notice tone="trouble">{t('signIn.failed', { reason: signIn.error.message })}</Notice>}
      <ul>
        {roles.filter((role) => accounts.includes(role)).map((account) => (
          <li key={account}>
            <button
              type="button"
              className={styles.account}
              disabled={signIn.isPending}
              onClick={() => signIn.mutate(account)}
            >
              <strong>{t(`signIn.demo.${account}`)}</strong>
              <span>{t(`signIn.demo.${account}Hint`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
