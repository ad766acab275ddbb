type Params = Record<string, unknown>

/** Reads plain addresses: `?status=new&status=open` is a list, everything else a text. */
export function parseSearch(search: string): Params {
  const params = new URLSearchParams(search)
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const values = params.getAll(name)
      return [name, values.length > 1 ? values : values[0]]
    }),
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
