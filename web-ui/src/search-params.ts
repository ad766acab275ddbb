type Params = Record<string, unknown>

/** Lists even where they hold one value: the router compares addresses in this form to tell which link is active. */
const LISTS = new Set(['status', 'phase', 'priority', 'category', 'location'])

/** Reads plain addresses: `?view=all&status=new&status=open`. */
export function parseSearch(search: string): Params {
  const params = new URLSearchParams(search)
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => [name, LISTS.has(name) ? params.getAll(name) : params.get(name)]),
  )
}

export function stringifySearch(params: Params): string {
  const pairs = Object.entries(params).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((it) => typeof it === 'string' && it !== '')
      .map((it) => [name, String(it)]),
  )
  return pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : ''
}
