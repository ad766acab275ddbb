/** 128 random bits as text. Not `randomUUID`, which browsers withhold from pages that come without HTTPS. */
export const randomKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
