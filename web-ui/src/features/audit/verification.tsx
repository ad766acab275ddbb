import { useState } from 'react'
import type { AuditVerification } from '@/api/types'
import { Button } from '@/components/plain-button'
import { formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import styles from './audit.module.css'

type Broken = NonNullable<AuditVerification['broken']>

interface Props {
  result: AuditVerification
  /** The head that was asked for, if one was. */
  kept: string | undefined
}

/** What came of it: that all of it holds, or the first that does not. */
export function Verification({ result, kept }: Props) {
  const { t } = useTexts()
  const { tickets, events, adminEvents, erased, broken, brokenLogs, head } = result
  return (
    <div className={styles.result} data-intact={result.intact}>
      <p className={styles.verdict}>
        {broken
          ? t(broken.reason === 'head_lost' ? 'audit.verify.lost' : 'audit.verify.broken')
          : t('audit.verify.intact', { entries: formatNumber(events + adminEvents), chains: formatNumber(tickets + 1) })}
      </p>
      {broken && <FirstBroken broken={broken} />}
      {brokenLogs > 1 && <p>{t('audit.verify.more', { count: brokenLogs })}</p>}
      {erased > 0 && <p>{t('audit.verify.erased', { count: erased })}</p>}
      {!broken && kept && <p>{t('audit.verify.keptHolds')}</p>}
      {!broken && <Head head={head} />}
    </div>
  )
}

function FirstBroken({ broken: { log, reference, ticketId, sequence, reason, expected, found } }: { broken: Broken }) {
  const { t } = useTexts()
  const whose =
    log === 'ticket'
      ? t('audit.verify.ofTicket', { ticket: reference ?? ticketId })
      : t('audit.verify.ofAdministration')
  return (
    <>
      <p>{t(`audit.verify.flaw.${reason}`, { link: t('audit.verify.link', { sequence, whose }) })}</p>
      {expected && found && (
        <dl className={styles.hashes}>
          <dt>{t('audit.verify.expected')}</dt>
          <dd className={styles.hash}>{expected}</dd>
          <dt>{t('audit.verify.found')}</dt>
          <dd className={styles.hash}>{found}</dd>
        </dl>
      )}
    </>
  )
}

function Head({ head }: { head: string }) {
  const { t } = useTexts()
  const [copied, setCopied] = useState<boolean>()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(head)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <div className={styles.head}>
      <p>{t('audit.verify.head')}</p>
      <code className={styles.hash}>{head}</code>
      <Button onClick={() => void copy()}>{t('audit.verify.copy')}</Button>
      <span>{copied === undefined ? '' : t(copied ? 'audit.verify.copied' : 'audit.verify.notCopied')}</span>
    </div>
  )
}
