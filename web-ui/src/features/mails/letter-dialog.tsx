import { useQuery } from '@tanstack/react-query'
import type { Delivery } from '@/api/types'
import { DialogActions, ModalDialog } from '@/components/modal-dialog'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { Skeleton } from '@/components/skeleton'
import { useTexts } from '@/i18n/texts'
import styles from './mails.module.css'
import { letterQuery } from './queries'

/** A mail as it would leave. */
export function LetterDialog({ mail, onClose }: { mail: Delivery; onClose: () => void }) {
  const { t } = useTexts()
  const letter = useQuery(letterQuery(mail.id))
  return (
    <ModalDialog wide title={letter.data?.subject ?? t('mails.letter')} onClose={onClose}>
      <p className={styles.facts}>{t('mails.to', { to: mail.to })}</p>
      {letter.isPending && <Skeleton label={t('app.loading')} lines={6} />}
      {letter.isError && <Notice tone="trouble">{letter.error.message}</Notice>}
      {letter.data && <p className={styles.letter}>{letter.data.text}</p>}
      <DialogActions>
        <Button onClick={onClose}>{t('mails.close')}</Button>
      </DialogActions>
    </ModalDialog>
  )
}
