import type { Challenge } from '@/api/problem'

const AT_A_TIME = 256
const text = new TextEncoder()

/** Whether this browser can: only pages that came by HTTPS, or from the machine itself, are given the means. */
export const canProve = () => 'subtle' in crypto

const zeroBits = (hash: ArrayBuffer) => Math.clz32(new DataView(hash).getUint32(0))

/** Computes what the server asks for where many reports come at once: a second or two of work. */
export async function prove(challenge: Challenge): Promise<string> {
  for (let n = 0; ; n += AT_A_TIME) {
    const tries = Array.from({ length: AT_A_TIME }, (_, more) => `${challenge.text}.${n + more}`)
    const hashed = await Promise.all(
      tries.map(async (proof) => ({ proof, hash: await crypto.subtle.digest('SHA-256', text.encode(proof)) })),
    )
    const found = hashed.find(({ hash }) => zeroBits(hash) >= challenge.bits)
    if (found) return found.proof
  }
}
