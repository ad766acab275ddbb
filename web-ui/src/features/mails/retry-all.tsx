import { useState } from 'react'
import { DialogActions, ModalDialog } from '@/components/modal-dialog'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { toast } from '@/components/toasts'
import { useTexts } from '@/i18n/texts'
import { useRetryFailed } from './queries'

/** After a mail server was mended: all that failed is tried again, once the admin has seen how much that is. */
export function RetryAll({ failed }: { failed: number }) {
  const { t } = useTexts()
  const [asking, setAsking] = useState(false)
  const retry = useRetryFailed()
  const close = () => {
    retry.reset()
    setAsking(false)
  }
  const confirm = () =>
    retry.mutate(undefined, {
      onSuccess: ({ count }) => {
        toast({ text: t('mails.retriedAll', { count }) })
        close()
      },
    })
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('mails.retryAll')}</Button>
      {asking && (
        <ModalDialog title={t('mails.retryAllTitle', { count: failed })} busy={retry.isPending} onClose={close}>
          <p>{t('mails.retryAllHint')}</p>
          {retry.isError && <Notice tone="trouble">{retry.error.message}</Notice>}
          <DialogActions>
            <Button onClick={close}>{t('mails.cancel')}</Button>
            <Button look="primary" disabled={retry.isPending} onClick={confirm}>
              {t('mails.retryAllNow')}
            </Button>
          </DialogActions>
        </ModalDialog>
      )}
    </>
  )
}
