import { useState } from 'react'
import { randomKey } from '@/api/random-key'

/** A key for each thing that is sent: sent once more, after an answer that got lost, it has the same. */
export function useOnceKey(): (content: unknown) => string {
  const [keys] = useState(() => new Map<string, string>())
  return (content) => {
    const text = JSON.stringify(content)
    const key = keys.get(text) ?? randomKey()
    keys.set(text, key)
    return key
  }
}
