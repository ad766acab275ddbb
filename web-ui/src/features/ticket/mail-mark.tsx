import type { EventMails } from '@/api/types'
import { useTexts } from '@/i18n/texts'
import styles from './ticket.module.css'

/** What became of the mails that something caused: as many words as there is something to tell. */
export function MailMark({ mails }: { mails: EventMails | undefined }) {
  const { t } = useTexts()
  if (!mails) return null
  const { pending, sent, failed, reasons } = mails
  return (
    <span className={styles.mails}>
      {sent > 0 && <span>{t('timeline.mails.sent', { count: sent })}</span>}
      {pending > 0 && <span>{t('timeline.mails.pending', { count: pending })}</span>}
      {failed > 0 && <span className={styles.mailsFailed}>{t('timeline.mails.failed', { count: failed })}</span>}
      {reasons.length > 0 && <span>{t('timeline.mails.why', { reasons: reasons.join(' · ') })}</span>}
    </span>
  )
}
