import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

/** The server can't be reached, or says that it can't serve just now. What was asked is asked again once it can. */
export class ServerAway extends Error {
  override name = 'ServerAway'
}

const PROBE_EVERY_MS = 2_000
const GATEWAY_TROUBLE = new Set([502, 503, 504])

let probing: ReturnType<typeof setInterval> | undefined

async function probe() {
  try {
    const answer = await fetch('/q/health/ready', { cache: 'no-store' })
    if (answer.status < 500) back()
  } catch {
    // Still away: the next probe asks again.
  }
}

function back() {
  clearInterval(probing)
  probing = undefined
  onlineManager.setOnline(true)
}

/** Pauses all queries and changes (TanStack Query resumes them by itself) until a probe finds the server again. */
function away() {
  onlineManager.setOnline(false)
  probing ??= setInterval(() => void probe(), PROBE_EVERY_MS)
}

/** `fetch`, telling "away" from every other answer. */
export async function reach(request: Request): Promise<Response> {
  let response: Response
  try {
    response = await fetch(request)
  } catch (cause) {
    if (request.signal.aborted) throw cause
    throw noteAway('The server cannot be reached', cause)
  }
  if (isGatewayTrouble(response.status)) throw noteAway(`The server answered ${response.status}`)
  return response
}

/** Whether an answer comes from what stands before a server that is away. */
export const isGatewayTrouble = (status: number) => GATEWAY_TROUBLE.has(status)

/** For calls that `fetch` can't make: everything waits from now on, and the call itself fails with what this answers. */
export function noteAway(how: string, cause?: unknown): ServerAway {
  away()
  return new ServerAway(how, { cause })
}

export function useAvailable(): boolean {
  return useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  )
}
