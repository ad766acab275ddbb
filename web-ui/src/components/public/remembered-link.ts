const KEY = 'sexton.privateLink'

/**
 * The secret of a private link whose holder went to sign in, so that they find back to it. It stays in this browser: as
 * an address to return to it would travel to the server, into a mail and into logs.
 */
export const rememberLink = (secret: string) => localStorage.setItem(KEY, secret)

export const rememberedLink = () => localStorage.getItem(KEY)

export const forgetLink = () => localStorage.removeItem(KEY)
