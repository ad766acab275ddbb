import { useState } from 'react'
import type { AdminPlace, PlaceKind } from '@/api/types'
import { Field } from '@/components/field'
import { toast } from '@/components/toasts'
import { useTexts } from '@/i18n/texts'
import { KeyField } from './key-field'
import { keptPlaces, useCatalogueAct, type PlaceWish } from './queries'
import { homesFor, kindsIn } from './tree'
import { WishForm } from './wish-form'

interface Props {
  places: AdminPlace[]
  /** Left out for a new one. */
  place?: AdminPlace
  /** Where a new one is to lie. */
  parent?: AdminPlace
  onClose: () => void
}

const TOP = ''

/** A place's name, what it is, and what it lies in. */
export function PlaceForm({ places, place, parent, onClose }: Props) {
  const { t } = useTexts()
  const [label, setLabel] = useState(place?.label ?? '')
  const [key, setKey] = useState('')
  const [kind, setKind] = useState<PlaceKind>(place?.kind ?? (parent ? (kindsIn(parent)[0] ?? 'object') : 'building'))
  const [home, setHome] = useState(place ? (place.parent ?? TOP) : (parent?.key ?? TOP))
  const act = useCatalogueAct((wish: PlaceWish) => (place ? keptPlaces.change(place.key, wish) : keptPlaces.create(wish)))
  const homes = homesFor(places, kind, place?.key)
  const send = async () => {
    const saved = await act.mutateAsync({
      label,
      kind,
      parent: home === TOP ? null : home,
      ...(!place && key.trim() !== '' && { key: key.trim() }),
    })
    toast({ text: t(place ? 'admin.saved' : 'admin.added', { name: saved.label }) })
  }
  const title = place ? t('admin.edit', { name: place.label }) : t('admin.places.add')
  return (
    <WishForm title={title} onSend={send} onClose={onClose}>
      {(error, idOf) => (
        <>
          <Field label={t('admin.label')} id={idOf('label')} error={error('label')}>
            {(field) => (
              <input {...field} value={label} maxLength={100} onChange={(event) => setLabel(event.target.value)} />
            )}
          </Field>
          <Field label={t('admin.places.kind')} id={idOf('kind')} error={error('kind')}>
            {(field) => (
              <select
                {...field}
                value={kind}
                onChange={(event) => {
                  const chosen = kindsIn(undefined).find((one) => one === event.target.value) ?? kind
                  setKind(chosen)
                  if (!homesFor(places, chosen, place?.key).some((one) => one.key === home)) setHome(TOP)
                }}
              >
                {kindsIn(undefined).map((one) => (
                  <option key={one} value={one}>
                    {t(`admin.places.kinds.${one}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t('admin.places.parent')} id={idOf('parent')} error={error('parent')}>
            {(field) => (
              <select {...field} value={home} onChange={(event) => setHome(event.target.value)}>
                <option value={TOP}>{t('admin.places.top')}</option>
                {homes.map((one) => (
                  <option key={one.key} value={one.key}>
                    {one.path}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {!place && <KeyField value={key} onChange={setKey} id={idOf('key')} error={error('key')} />}
        </>
      )}
    </WishForm>
  )
}
