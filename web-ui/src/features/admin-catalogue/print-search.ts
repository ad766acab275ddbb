export const sizes = ['2', '8', '15'] as const
export type SheetSize = (typeof sizes)[number]

/** What stands in the address of the page that prints codes. */
export interface PrintSearch {
  /** The key of a place: it and all that lies in it; all places where it is left out. */
  part?: string | undefined
  size?: SheetSize | undefined
}

export function readPrintSearch(search: Record<string, unknown>): PrintSearch {
  const size = sizes.find((one) => one === String(search.size))
  return { ...(typeof search.part === 'string' && { part: search.part }), ...(size && { size }) }
}
