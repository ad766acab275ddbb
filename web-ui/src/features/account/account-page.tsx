import { Button } from '@/components/button'
import { ButtonAnchor } from '@/components/plain-button'
import { useMe, useSignOut } from '@/components/session'
import { useTexts } from '@/i18n/texts'
import styles from './account.module.css'
import { MailChoice } from './mail-choice'
import { SessionList } from './session-list'
import { ThemeChoice } from './theme-choice'

/** Who one is here, where one is signed in, and how it looks. */
export function AccountPage() {
  const { t } = useTexts()
  const me = useMe()
  const signOut = useSignOut()
  return (
    <main id="content" className={styles.page}>
      <title>{t('nav.account')}</title>
      <h1>{t('nav.account')}</h1>
      <section className={styles.me}>
        <div>
          <p className={styles.name}>{me.name}</p>
          {me.email && <p>{me.email}</p>}
          <p>{t(`role.${me.role}`)}</p>
        </div>
        <Button disabled={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('nav.signOut')}
        </Button>
      </section>
      <MailChoice />
      <ThemeChoice />
      <SessionList />
      <section className={styles.sessions}>
        <h2>{t('account.data')}</h2>
        <p>{t('account.dataHint')}</p>
        <ButtonAnchor href="/api/me/data" download>
          {t('account.dataSave')}
        </ButtonAnchor>
      </section>
    </main>
  )
}
