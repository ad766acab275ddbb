export const mailStates = ['pending', 'failed', 'sent'] as const

export type MailState = (typeof mailStates)[number]

export interface MailsSearch {
  state?: MailState
}

/** Reads an address. What makes no sense in it is left out. */
export function readMailsSearch({ state }: Record<string, unknown>): MailsSearch {
  const known = mailStates.find((it) => it === state)
  return known ? { state: known } : {}
}
