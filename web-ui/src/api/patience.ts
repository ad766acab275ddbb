import { onlineManager } from '@tanstack/react-query'
import { ServerAway } from './availability'

/** Comes once the server can be reached again. */
function back(): Promise<void> {
  if (onlineManager.isOnline()) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = onlineManager.subscribe((online) => {
      if (!online) return
      stop()
      resolve()
    })
  })
}

/**
 * Makes a call until the server has answered it, waiting while the server is away. For pages that do without TanStack
 * Query, which does the same. A call that changes something must be one that may be repeated.
 */
export async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call()
    } catch (error) {
      if (!(error instanceof ServerAway)) throw error
      await back()
    }
  }
}
