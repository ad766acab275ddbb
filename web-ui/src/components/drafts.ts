import type { ZodMiniType } from 'zod/mini'

const keyOf = (name: string) => `sexton.draft.${name}`

/**
 * What a person was typing, kept in this tab until it is saved or given up: through a reload, a new sign-in, a server
 * that is away.
 */
export function readDraft<T>(name: string, shape: ZodMiniType<T>): T | undefined {
  const kept = sessionStorage.getItem(keyOf(name))
  return kept === null ? undefined : shape.safeParse(JSON.parse(kept)).data
}

export const keepDraft = (name: string, value: unknown) => sessionStorage.setItem(keyOf(name), JSON.stringify(value))

export const dropDraft = (name: string) => sessionStorage.removeItem(keyOf(name))
