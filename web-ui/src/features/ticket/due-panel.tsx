import { useState } from 'react'
import type { Edit } from '@/api/tickets'
import type { Ticket } from '@/api/types'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { useTexts } from '@/i18n/texts'
import { Panel } from './panel'
import styles from './ticket.module.css'

interface Props {
  anchor: Element
  ticket: Ticket
  onEdit: (edit: Edit) => void
  onClose: () => void
}

export function DuePanel({ anchor, ticket, onEdit, onClose }: Props) {
  const { t } = useTexts()
  const [day, setDay] = useState(ticket.dueOn ?? '')
  const save = (dueOn: string | null) => {
    onClose()
    if (dueOn !== ticket.dueOn) onEdit({ dueOn })
  }
  return (
    <Panel anchor={anchor} label={t('field.dueOn')} onClose={onClose}>
      <form
        className={styles.panelForm}
        onSubmit={(event) => {
          event.preventDefault()
          save(day || null)
        }}
      >
        <Field label={t('field.dueOn')}>
          {(field) => <input type="date" {...field} value={day} onChange={(event) => setDay(event.target.value)} />}
        </Field>
        <div className={styles.editorActions}>
          <Button type="submit" look="primary">
            {t('ticket.save')}
          </Button>
          {ticket.dueOn && <Button onClick={() => save(null)}>{t('ticket.clear')}</Button>}
        </div>
      </form>
    </Panel>
  )
}
