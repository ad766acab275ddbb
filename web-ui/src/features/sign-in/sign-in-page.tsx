import { ButtonAnchor } from '@/components/button'
import { Notice } from '@/components/notice'
import { PublicShell } from '@/components/public-shell'
import { useConfig } from '@/components/session'
import { useTexts } from '@/i18n/texts'
import { DemoAccounts } from './demo-accounts'
import { EmailLinkForm } from './email-link-form'
import styles from './sign-in.module.css'

const explained = ['expired_link', 'unverified_email', 'sign_in_failed', 'inactive'] as const

interface Props {
  /** A path of this site. */
  returnTo: string
  /** Why an earlier attempt came back here. */
  error: string | undefined
}

/** Offers every way to sign in that this installation has. */
export function SignInPage({ returnTo, error }: Props) {
  const { t } = useTexts()
  const { name, signIn } = useConfig()
  const reason = error && (explained.find((code) => code === error) ?? 'sign_in_failed')
  const none = !signIn.oidc && !signIn.emailLink && signIn.demo.length === 0
  return (
    <PublicShell title={t('signIn.title')}>
      <div className={styles.page}>
        <header>
          <h1>{t('signIn.title')}</h1>
          <p className={styles.lead}>{t('signIn.lead', { name })}</p>
        </header>
        {reason && <Notice tone="warning">{t(`signIn.errors.${reason}`)}</Notice>}
        {signIn.oidc && (
          <ButtonAnchor look="primary" large wide href={`/auth/login?returnTo=${encodeURIComponent(returnTo)}`}>
            {signIn.oidc.label}
          </ButtonAnchor>
        )}
        {signIn.oidc && signIn.emailLink && <p className={styles.or}>{t('signIn.or')}</p>}
        {signIn.emailLink && <EmailLinkForm returnTo={returnTo} />}
        {signIn.demo.length > 0 && <DemoAccounts accounts={signIn.demo} returnTo={returnTo} />}
        {none && <Notice title={t('signIn.noneTitle')}>{t('signIn.none')}</Notice>}
      </div>
    </PublicShell>
  )
}
