import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { adminPlaces } from '@/api/catalogue'
import type { AdminPlace } from '@/api/types'
import { ButtonLink } from '@/components/button'
import { PrintIcon } from '@/components/icons'
import { toast } from '@/components/toasts'
import { useTexts } from '@/i18n/texts'
import { AdminList } from './admin-list'
import styles from './catalogue.module.css'
import { DeleteDialog } from './delete-dialog'
import { PlaceForm } from './place-form'
import { PlaceTree, type Landing } from './place-tree'
import { keptPlaces, useCatalogueAct, type PlaceWish } from './queries'
import { insideOf, isWithin, kindsIn, mayHold } from './tree'
import { useDeletion } from './use-deletion'

type Open = { is: 'adding'; parent?: AdminPlace } | { is: 'changing' | 'replacing'; place: AdminPlace }

const wishOf = ({ key, label, kind, parent, position }: AdminPlace): PlaceWish => ({
  key,
  label,
  kind,
  parent,
  ...(position !== null && { position }),
})

export function PlacesPage() {
  const { t } = useTexts()
  const client = useQueryClient()
  const navigate = useNavigate()
  const query = useQuery(adminPlaces)
  const places = query.data?.items ?? []
  const [open, setOpen] = useState<Open>()
  const move = usePlaceMoves(places)
  const deletion = useDeletion(keptPlaces, wishOf)
  const close = () => setOpen(undefined)
  const remove = (place: AdminPlace) => {
    if (place.tickets > 0 || insideOf(places, place.key).length > 0) setOpen({ is: 'replacing', place })
    else deletion.remove(place)
  }
  return (
    <AdminList
      section="places"
      query={query}
      isEmpty={places.length === 0}
      onAdd={() => setOpen({ is: 'adding' })}
      tools={
        places.length > 0 && (
          <ButtonLink to="/admin/places/print">
            <PrintIcon /> {t('admin.places.print')}
          </ButtonLink>
        )
      }
    >
      {places.length > 0 && (
        <PlaceTree
          places={places}
          onMove={move}
          onOpen={(place) => setOpen({ is: 'changing', place })}
          actions={(place) => [
            { key: 'change', label: t('admin.change'), run: () => setOpen({ is: 'changing', place }) },
            {
              key: 'add',
              label: t('admin.places.addIn'),
              run: () => setOpen({ is: 'adding', parent: place }),
              disabled: kindsIn(place).length === 0,
            },
            {
              key: 'print',
              label: t('admin.places.printThis'),
              run: () => void navigate({ to: '/admin/places/print', search: { part: place.key } }),
            },
            { key: 'delete', label: t('admin.delete'), run: () => remove(place) },
          ]}
        />
      )}
      {open?.is === 'adding' && (
        <PlaceForm places={places} {...(open.parent && { parent: open.parent })} onClose={close} />
      )}
      {open?.is === 'changing' && <PlaceForm places={places} place={open.place} onClose={close} />}
      {open?.is === 'replacing' && (
        <DeleteDialog
          item={open.place}
          heirs={heirsOf(open.place, places)}
          hint={() => <p className={styles.soft}>{t('admin.places.replaceHolds')}</p>}
          left={async () => {
            const { items } = await client.query({ ...adminPlaces, staleTime: 0 })
            return items.find(({ key }) => key === open.place.key)?.tickets ?? 0
          }}
          onReplace={(heir) => keptPlaces.remove(open.place.key, heir)}
          onDone={(heir) => deletion.tellReplaced(open.place, places.find(({ key }) => key === heir))}
          onClose={close}
        />
      )}
    </AdminList>
  )
}

/** What can hold all that lies in the place, and lies in it not itself. */
function heirsOf(place: AdminPlace, places: AdminPlace[]) {
  const inside = insideOf(places, place.key)
  return places
    .filter(
      (other) =>
        other.key !== place.key &&
        !isWithin(places, other, place.key) &&
        inside.every(({ kind }) => mayHold(other.kind, kind)),
    )
    .map(({ key, path }) => ({ key, label: path }))
}

/** Moves a place with all that lies in it; one step brings it back. */
function usePlaceMoves(places: AdminPlace[]) {
  const { t } = useTexts()
  const act = useCatalogueAct(({ place, to }: { place: AdminPlace; to: Landing }) => keptPlaces.change(place.key, to))
  return (place: AdminPlace, to: Landing) => {
    const back = { parent: place.parent, position: insideOf(places, place.parent).indexOf(place) + 1 }
    if (to.parent === back.parent && (to.position === undefined || to.position === back.position)) return
    const trouble = (error: Error) => toast({ tone: 'trouble', text: t('admin.notDone', { reason: error.message }) })
    act.mutate(
      { place, to },
      {
        onSuccess: ({ path, label }) =>
          toast({
            text: t('admin.places.movedTo', {
              name: label,
              place: path === label ? t('admin.places.toTop') : path.slice(0, -label.length).replace(/ \/ $/, ''),
            }),
            action: { label: t('admin.undo'), run: () => act.mutate({ place, to: back }, { onError: trouble }) },
          }),
        onError: trouble,
      },
    )
  }
}
