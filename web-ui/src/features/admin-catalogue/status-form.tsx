import { useState } from 'react'
import { colours, phases, type AdminStatus } from '@/api/types'
import { Field } from '@/components/field'
import { StatusIcon } from '@/components/tickets/marks'
import { toast } from '@/components/toasts'
import { useTexts } from '@/i18n/texts'
import styles from './catalogue.module.css'
import { KeyField } from './key-field'
import { keptStatuses, useCatalogueAct, type StatusWish } from './queries'
import { WishForm } from './wish-form'

interface Props {
  /** Left out for a new one. */
  status?: AdminStatus
  onClose: () => void
}

export function StatusForm({ status, onClose }: Props) {
  const { t } = useTexts()
  const [label, setLabel] = useState(status?.label ?? '')
  const [key, setKey] = useState('')
  const [phase, setPhase] = useState(status?.phase ?? 'open')
  const [colour, setColour] = useState(status?.colour ?? 'violet')
  const [initial, setInitial] = useState(status?.initial ?? false)
  const act = useCatalogueAct((wish: StatusWish) =>
    status ? keptStatuses.change(status.key, wish) : keptStatuses.create(wish),
  )
  const send = async () => {
    const saved = await act.mutateAsync({
      label,
      phase,
      colour,
      ...(!status && key.trim() !== '' && { key: key.trim() }),
      ...(initial && { initial }),
    })
    toast({ text: t(status ? 'admin.saved' : 'admin.added', { name: saved.label }) })
  }
  const title = status ? t('admin.edit', { name: status.label }) : t('admin.statuses.add')
  return (
    <WishForm title={title} onSend={send} onClose={onClose}>
      {(error, idOf) => (
        <>
          <Field label={t('admin.label')} id={idOf('label')} error={error('label')}>
            {(field) => (
              <input {...field} value={label} maxLength={100} onChange={(event) => setLabel(event.target.value)} />
            )}
          </Field>
          <Field
            label={t('admin.statuses.phase')}
            hint={t('admin.statuses.phaseHint')}
            id={idOf('phase')}
            error={error('phase')}
          >
            {(field) => (
              <select
                {...field}
                value={phase}
                disabled={status !== undefined && status.tickets > 0}
                onChange={(event) => setPhase(phases.find((one) => one === event.target.value) ?? phase)}
              >
                {phases.map((one) => (
                  <option key={one} value={one}>
                    {t(`phase.${one}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <fieldset className={styles.colours} id={idOf('colour')} tabIndex={-1}>
            <legend>{t('admin.statuses.colour')}</legend>
            {colours.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="colour"
                  value={one}
                  checked={one === colour}
                  onChange={() => setColour(one)}
                />
                <StatusIcon status={{ key: status?.key ?? '', label, phase, colour: one }} /> {t(`admin.colours.${one}`)}
              </label>
            ))}
          </fieldset>
          {phase === 'open' && !status?.initial && (
            <label className={styles.check}>
              <input type="checkbox" checked={initial} onChange={(event) => setInitial(event.target.checked)} />
              {t('admin.statuses.initial')}
            </label>
          )}
          {!status && <KeyField value={key} onChange={setKey} id={idOf('key')} error={error('key')} />}
        </>
      )}
    </WishForm>
  )
}
