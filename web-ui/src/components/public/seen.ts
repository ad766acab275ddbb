const KEY = 'sexton.seenToo'

const all = () => (localStorage.getItem(KEY) ?? '').split(' ').filter(Boolean)

/** Whether this browser's person has already said that they see it too. */
export const hasSeen = (reference: string) => all().includes(reference)

export const noteSeen = (reference: string) => localStorage.setItem(KEY, [...new Set([...all(), reference])].join(' '))
