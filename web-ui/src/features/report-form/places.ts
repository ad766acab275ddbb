import type { Place } from '@/api/types'

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The tree of places, as the server lists it: parents before their children. */
export function placeTree(places: Place[]) {
  const byKey = new Map(places.map((place) => [place.key, place]))
  const parentOf = (place: Place) => (place.parent === null ? undefined : byKey.get(place.parent))

  /** From the site down to the place itself. */
  function pathTo(key: string): Place[] {
    const place = byKey.get(key)
    if (!place) return []
    const parent = parentOf(place)
    return [...(parent ? pathTo(parent.key) : []), place]
  }

  return {
    byKey,
    pathTo,
    childrenOf: (key: string | null) => places.filter(({ parent }) => parent === key),
    /** Its own name, without those of the places that it lies in. */
    nameOf: (place: Place) => {
      const above = parentOf(place)?.label
      return above !== undefined && place.label.startsWith(above)
        ? place.label.slice(above.length).replace(/^[\s/›>,–-]+/, '')
        : place.label
    },
    /** Places whose whole names hold every word, whatever its case and accents. */
    find: (words: string) => {
      const wanted = folded(words).split(/\s+/).filter(Boolean)
      return places.filter(({ label }) => wanted.every((word) => folded(label).includes(word)))
    },
  }
}

export type PlaceTree = ReturnType<typeof placeTree>
