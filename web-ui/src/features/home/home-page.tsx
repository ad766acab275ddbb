import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '@/components/button'
import { PublicShell } from '@/components/public-shell'
import { useConfig, useSession, useSignOut } from '@/components/session'
import type { Me } from '@/api/types'
import styles from './home-page.module.css'

/** What a visitor or a member sees first; staff are sent on to the desk. */
export function HomePage() {
  const me = useSession()
  return me ? <MemberHome me={me} /> : <VisitorHome />
}

function VisitorHome() {
  const { t } = useTranslation()
  const { name } = useConfig()
  return (
    <PublicShell title={t('home.title')} action={<ButtonLink to="/sign-in">{t('nav.signIn')}</ButtonLink>}>
      <section className={styles.hero}>
        <h1>{t('home.title')}</h1>
        <p className={styles.lead}>{t('home.lead', { name })}</p>
      </section>
      <section className={styles.card}>
        <h2>{t('home.staffTitle')}</h2>
        <p>{t('home.staff')}</p>
        <ButtonLink to="/sign-in" look="primary" large>
          {t('nav.signIn')}
        </ButtonLink>
      </section>
    </PublicShell>
  )
}

function MemberHome({ me }: { me: Me }) {
  const { t } = useTranslation()
  const signOut = useSignOut()
  return (
    <PublicShell
      title={t('home.memberTitle', { name: me.name })}
      action={
        <Button onClick={() => signOut.mutate()} disabled={signOut.isPending}>
          {t('nav.signOut')}
        </Button>
      }
    >
      <section className={styles.hero}>
        <h1>{t('home.memberTitle', { name: me.name })}</h1>
        <p className={styles.lead}>{t('home.member')}</p>
        <p>{t('home.memberNothing')}</p>
        <ButtonLink to="/account">{t('nav.account')}</ButtonLink>
      </section>
    </PublicShell>
  )
}
