import { useQuery, type UseQueryOptions } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Field } from '@/components/field'
import { DialogActions, ModalDialog } from '@/components/modal-dialog'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import { useCatalogueAct } from './queries'

interface Item {
  key: string
  label: string
  tickets: number
}

interface Props {
  item: Item
  /** What may take its place. */
  heirs: { key: string; label: string }[]
  /** What else comes of it. */
  hint: (heir: string) => ReactNode
  /** Tells, asked again and again, how many tickets are left. */
  left: () => Promise<number>
  onReplace: (heir: string) => Promise<void>
  onDone: (heir: string) => void
  onClose: () => void
}

const LOOK_EVERY_MS = 1_000

/** For what tickets use: it goes only with another in its place. */
export function DeleteDialog({ item, heirs, hint, left, onReplace, onDone, onClose }: Props) {
  const { t } = useTexts()
  const [heir, setHeir] = useState('')
  const act = useCatalogueAct(onReplace)
  const progress: UseQueryOptions<number> = {
    queryKey: ['catalogue-left', item.key],
    queryFn: left,
    enabled: act.isPending && item.tickets > 0,
    refetchInterval: LOOK_EVERY_MS,
    gcTime: 0,
  }
  const remaining = useQuery(progress).data ?? item.tickets
  return (
    <ModalDialog title={t('admin.replaceTitle', { name: item.label })} onClose={onClose} busy={act.isPending}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          act.mutate(heir, {
            onSuccess: () => {
              onDone(heir)
              onClose()
            },
          })
        }}
      >
        {item.tickets > 0 && <p>{t('admin.replaceUsed', { count: item.tickets, shown: formatNumber(item.tickets) })}</p>}
        {act.isError && <Notice tone="trouble">{t('admin.notDone', { reason: act.error.message })}</Notice>}
        <Field label={t('admin.replaceWith')}>
          {(field) => (
            <select {...field} required value={heir} onChange={(event) => setHeir(event.target.value)}>
              <option value="" disabled>
                {t('admin.replaceChoose')}
              </option>
              {heirs.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        {heir !== '' && hint(heir)}
        <p role="status">
          {act.isPending &&
            item.tickets > 0 &&
            t('admin.replacing', {
              done: formatNumber(Math.max(item.tickets - remaining, 0)),
              total: formatNumber(item.tickets),
            })}
        </p>
        <DialogActions>
          <Button onClick={onClose} disabled={act.isPending}>
            {t('admin.cancel')}
          </Button>
          <Button type="submit" look="danger" disabled={act.isPending || heir === ''}>
            {t('admin.replaceDo')}
          </Button>
        </DialogActions>
      </form>
    </ModalDialog>
  )
}
