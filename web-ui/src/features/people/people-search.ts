export interface PeopleSearch {
  /** Part of a name or an address. */
  q?: string
  /** Members of the public, too. */
  all?: true
}

/** Reads an address. What makes no sense in it is left out. */
export function readPeopleSearch({ q, all }: Record<string, unknown>): PeopleSearch {
  return { ...(typeof q === 'string' && q !== '' && { q }), ...((all === true || all === 'true') && { all: true }) }
}
