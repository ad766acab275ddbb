import { Link } from '@tanstack/react-router'
import { Button, ButtonLink } from '@/components/button'
import { Notice } from '@/components/notice'
import { rememberLink } from '@/components/public/remembered-link'
import { useSession } from '@/components/session'
import { useTexts } from '@/i18n/texts'
import { useClaimReport } from './queries'
import styles from './tracking.module.css'

interface Props {
  secret: string
  isClaimed: boolean
}

/** Lets a person who has an account find the report there. */
export function Claim({ secret, isClaimed }: Props) {
  const { t } = useTexts()
  const me = useSession()
  const claim = useClaimReport(secret)
  return (
    <section className={styles.section}>
      <h2>{t('public.myReports')}</h2>
      {claim.isError && <Notice tone="trouble">{t('public.failed', { reason: claim.error.message })}</Notice>}
      {isClaimed ? (
        <>
          <p>{t('track.claimed')}</p>
          {me && <Link to="/my-reports">{t('public.myReports')}</Link>}
        </>
      ) : me ? (
        <>
          <p>{t('track.claimHint', { name: me.name })}</p>
          <Button disabled={claim.isPending} onClick={() => claim.mutate()}>
            {t('track.claim')}
          </Button>
        </>
      ) : (
        <>
          <p>{t('track.signInHint')}</p>
          <ButtonLink to="/sign-in" search={{ returnTo: '/my-reports' }} onClick={() => rememberLink(secret)}>
            {t('nav.signIn')}
          </ButtonLink>
        </>
      )}
    </section>
  )
}
