import { useState } from 'react'
import { wordsOf, type Edit } from '@/api/tickets'
import type { Ticket } from '@/api/types'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { useConfig } from '@/components/session'
import { useTexts } from '@/i18n/texts'
import { Panel } from './panel'
import styles from './ticket.module.css'

interface Props {
  anchor: Element
  ticket: Ticket
  onEdit: (edit: Edit) => void
  onClose: () => void
}

/** A known place, words for where in it, or both. A point that came with the report stays. */
export function PlacePanel({ anchor, ticket: { location }, onEdit, onClose }: Props) {
  const { t } = useTexts()
  const { locations } = useConfig()
  const [key, setKey] = useState(location?.key ?? '')
  const [text, setText] = useState(wordsOf(location))
  const save = () => {
    onClose()
    const chosen = {
      ...(key && { key }),
      ...(text.trim() && { text: text.trim() }),
      ...(location?.point && { point: location.point }),
    }
    if (key === (location?.key ?? '') && text.trim() === wordsOf(location)) return
    onEdit({ location: Object.keys(chosen).length > 0 ? chosen : null })
  }
  return (
    <Panel anchor={anchor} label={t('field.location')} onClose={onClose}>
      <form
        className={styles.panelForm}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field label={t('field.location')}>
          {(field) => (
            <select {...field} value={key} onChange={(event) => setKey(event.target.value)}>
              <option value="">{t('ticket.none')}</option>
              {locations.map((place) => (
                <option key={place.key} value={place.key}>
                  {place.label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('ticket.placeText')}>
          {(field) => (
            <input
              {...field}
              value={text}
              placeholder={t('ticket.placeTextExample')}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" look="primary">
          {t('ticket.save')}
        </Button>
      </form>
    </Panel>
  )
}
