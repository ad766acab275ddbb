import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { Field } from '@/components/field'
import { ChevronDownIcon } from '@/components/icons'
import menu from '@/components/menu.module.css'
import { formatDay } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import styles from './desk.module.css'

interface Props {
  from: string | undefined
  to: string | undefined
  onChange: (range: { createdFrom?: string | undefined } | { createdTo?: string | undefined }) => void
}

/** Tickets created from one day to another, both included. */
export function CreatedFilter({ from, to, onChange }: Props) {
  const { t } = useTexts()
  const chosen = from ?? to
  const range = `${from ? formatDay(from) : ''} – ${to ? formatDay(to) : ''}`.trim()
  return (
    <DialogTrigger>
      <Button
        className={styles.chip}
        data-set={chosen ? true : undefined}
        aria-label={[t('desk.filterBy', { field: t('field.createdAt') }), chosen && range].filter(Boolean).join(': ')}
      >
        {t('field.createdAt')}
        {chosen && <strong>{range}</strong>}
        <ChevronDownIcon size={12} />
      </Button>
      <Popover className={menu.popover} placement="bottom start">
        <Dialog className={menu.panel} aria-label={t('field.createdAt')}>
          <Field label={t('desk.from')}>
            {(field) => (
              <input
                type="date"
                {...field}
                value={from ?? ''}
                max={to}
                onChange={(event) => onChange({ createdFrom: event.target.value || undefined })}
              />
            )}
          </Field>
          <Field label={t('desk.to')}>
            {(field) => (
              <input
                type="date"
                {...field}
                value={to ?? ''}
                min={from}
                onChange={(event) => onChange({ createdTo: event.target.value || undefined })}
              />
            )}
          </Field>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
