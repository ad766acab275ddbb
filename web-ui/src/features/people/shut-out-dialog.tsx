import type { AdminUser } from '@/api/types'
import { DialogActions, ModalDialog } from '@/components/modal-dialog'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { toast } from '@/components/toasts'
import { formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import { useChangePerson } from './queries'

interface Props {
  person: AdminUser
  onClose: () => void
}

/** Asks once more: whoever is shut out is signed out at once. One step lets them in again. */
export function ShutOutDialog({ person: { id, name, openTickets }, onClose }: Props) {
  const { t } = useTexts()
  const act = useChangePerson()
  const undo = () =>
    act.mutate(
      { id, active: true },
      { onError: (error) => toast({ tone: 'trouble', text: t('people.notDone', { reason: error.message }) }) },
    )
  const shutOut = () =>
    act.mutate(
      { id, active: false },
      {
        onSuccess: () => {
          toast({ text: t('people.isShutOut', { name }), action: { label: t('people.undo'), run: undo } })
          onClose()
        },
      },
    )
  return (
    <ModalDialog title={t('people.shutOutOf', { name })} onClose={onClose} busy={act.isPending}>
      {act.isError && <Notice tone="trouble">{t('people.notDone', { reason: act.error.message })}</Notice>}
      <p>{t('people.shutOutHint')}</p>
      {openTickets > 0 && <p>{t('people.shutOutTickets', { count: openTickets, shown: formatNumber(openTickets) })}</p>}
      <DialogActions>
        <Button onClick={onClose} disabled={act.isPending}>
          {t('people.cancel')}
        </Button>
        <Button look="danger" disabled={act.isPending} onClick={shutOut}>
          {t('people.shutOut')}
        </Button>
      </DialogActions>
    </ModalDialog>
  )
}
