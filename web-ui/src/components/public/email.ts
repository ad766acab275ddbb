/** Whether a mail server could know such an address; whether it does, its confirmation shows. */
export const looksLikeEmail = (text: string) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text.trim())
