import type { ErasureReceipt } from '@/api/types'
import { DialogActions } from '@/components/modal-dialog'
import { Button } from '@/components/plain-button'
import { save } from '@/components/save'
import { formatMoment, formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import styles from './rights.module.css'

/** What was done, to be kept: it is given once, and tells nothing of the person. */
export function Receipt({ receipt, onClose }: { receipt: ErasureReceipt; onClose: () => void }) {
  const { t } = useTexts()
  const { tickets, blanked, entry, hash, at } = receipt
  const events = blanked.reduce((sum, { events }) => sum + events.length, 0)
  const keep = () =>
    save(new File([JSON.stringify(receipt, null, 2)], `erasure-${receipt.id}.json`, { type: 'application/json' }))
  return (
    <>
      <p role="status">{t('people.rights.erased', { at: formatMoment(at) })}</p>
      <ul className={styles.list}>
        <li>{t('people.rights.ticketsChanged', { count: tickets.length, shown: formatNumber(tickets.length) })}</li>
        <li>{t('people.rights.eventsBlanked', { count: events, shown: formatNumber(events) })}</li>
        <li>
          {t('people.rights.entry', { entry: formatNumber(entry) })} <code className={styles.hash}>{hash}</code>
        </li>
      </ul>
      <p className={styles.soft}>{t('people.rights.receiptHint')}</p>
      <DialogActions>
        <Button look="primary" onClick={keep}>
          {t('people.rights.keepReceipt')}
        </Button>
        <Button onClick={onClose}>{t('people.close')}</Button>
      </DialogActions>
    </>
  )
}
