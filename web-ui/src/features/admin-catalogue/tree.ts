import { placeKinds, type AdminPlace, type PlaceKind } from '@/api/types'

export interface PlaceNode {
  place: AdminPlace
  inside: PlaceNode[]
}

/** What the server lists, each followed by what lies in it, as the tree that it is. */
export function treeOf(places: AdminPlace[], parent: string | null = null): PlaceNode[] {
  return places
    .filter((place) => place.parent === parent)
    .map((place) => ({ place, inside: treeOf(places, place.key) }))
}

export const insideOf = (places: AdminPlace[], parent: string | null) =>
  places.filter((place) => place.parent === parent)

/** The place itself and all that lies in it, however deep. */
export function withInside(places: AdminPlace[], key: string): AdminPlace[] {
  return places.filter((place) => place.key === key || isWithin(places, place, key))
}

export function isWithin(places: AdminPlace[], place: AdminPlace, key: string): boolean {
  if (place.parent === null) return false
  if (place.parent === key) return true
  const parent = places.find((one) => one.key === place.parent)
  return parent !== undefined && isWithin(places, parent, key)
}

export const mayHold = (outer: PlaceKind, inner: PlaceKind) => placeKinds.indexOf(outer) < placeKinds.indexOf(inner)

/** What may lie in a place; anything stands at the top. */
export const kindsIn = (parent: AdminPlace | undefined) =>
  parent ? placeKinds.filter((kind) => mayHold(parent.kind, kind)) : placeKinds

/** Where a place can lie: in what is larger, but in nothing that lies in itself. */
export const homesFor = (places: AdminPlace[], kind: PlaceKind, own: string | undefined) =>
  places.filter(
    (place) =>
      mayHold(place.kind, kind) && (own === undefined || (place.key !== own && !isWithin(places, place, own))),
  )
