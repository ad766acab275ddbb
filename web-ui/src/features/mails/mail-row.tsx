import type { Delivery } from '@/api/types'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { formatAgo, formatMoment } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import { kindKey } from './kinds'
import styles from './mails.module.css'
import { useRetryMail } from './queries'

interface Props {
  mail: Delivery
  /** Undefined where what it says can't be read. */
  onOpen: (() => void) | undefined
  /** Whether to try it again would change anything. */
  canRetry: boolean
}

export function MailRow({ mail, onOpen, canRetry }: Props) {
  const { t } = useTexts()
  const retry = useRetryMail()
  const { state, sending, attempts, reason } = mail
  const kind = t(kindKey(mail.kind))
  const about = { kind, to: mail.to }
  return (
    <li className={styles.mail} data-state={state}>
      <div>
        <p className={styles.what}>
          <strong>{kind}</strong> <span>{mail.to}</span>
        </p>
        <p className={styles.facts}>
          <span className={styles.state}>{t(sending ? 'mails.sending' : `mails.state.${state}`)}</span>
          <Moment label="mails.queued" at={mail.readyAt} />
          {state === 'pending' && attempts > 0 && !sending && <Moment label="mails.next" at={mail.dueAt} />}
          {mail.endedAt && <Moment label={state === 'sent' ? 'mails.sent' : 'mails.givenUp'} at={mail.endedAt} />}
          {attempts > 0 && <span>{t('mails.attempts', { count: attempts })}</span>}
        </p>
        {reason && <p className={styles.reason}>{t('mails.reason', { reason })}</p>}
        {retry.isError && <Notice tone="trouble">{retry.error.message}</Notice>}
        <p role="status" className={styles.feedback}>
          {retry.isSuccess && t('mails.retried')}
        </p>
      </div>
      <div className={styles.actions}>
        {onOpen && (
          <Button aria-label={t('mails.readOne', about)} onClick={onOpen}>
            {t('mails.read')}
          </Button>
        )}
        {canRetry && !sending && (
          <Button aria-label={t('mails.retryOne', about)} disabled={retry.isPending} onClick={() => retry.mutate(mail.id)}>
            {t('mails.retry')}
          </Button>
        )}
      </div>
    </li>
  )
}

function Moment({ label, at }: { label: 'mails.queued' | 'mails.next' | 'mails.sent' | 'mails.givenUp'; at: string }) {
  const { t } = useTexts()
  return (
    <time dateTime={at} title={formatMoment(at)}>
      {t(label, { ago: formatAgo(at) })}
    </time>
  )
}
