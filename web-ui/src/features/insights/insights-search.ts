export const spans = ['12', '26', '52', '104'] as const
export const DEFAULT_SPAN = '26'

export interface InsightsSearch {
  /** How many weeks are looked back on, where it is not as many as usual. */
  weeks?: (typeof spans)[number]
}

/** Reads an address. What makes no sense in it is left out. */
export function readInsightsSearch({ weeks: asked }: Record<string, unknown>): InsightsSearch {
  const weeks = spans.find((it) => it === asked)
  return weeks === undefined || weeks === DEFAULT_SPAN ? {} : { weeks }
}
