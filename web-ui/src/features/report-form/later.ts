import { lazy, type ComponentType } from 'react'

/** Time enough for the form itself to be there first. */
const SOON_MS = 200

/**
 * A part of the page that is not needed at once. It is loaded soon all the same, so that it is there when the connection
 * is lost. Where it can't be had, `otherwise` stands in its place, or nothing.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  otherwise: ComponentType<Props> = () => null,
) {
  const loaded = () => load().then(
    (component) => ({ default: component }),
    () => ({ default: otherwise }),
  )
  setTimeout(() => void load().catch(() => undefined), SOON_MS)
  return lazy(loaded)
}
