import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

/** The server can't be reached, or says that it can't serve just now. What was asked is asked again once it can. */
export class ServerAway extends Error {
  override name = 'ServerAway'
}

const PROBE_EVERY_MS = 2_000
const SILENCE_MS = 3_000
const GATEWAY_TROUBLE = new Set([502, 503, 504])

let probing: ReturnType<typeof setInterval> | undefined

/** Whether the server says that it can serve. One that says nothing for a while can't. */
async function isServing() {
  try {
    return (await fetch('/q/health/ready', { cache: 'no-store', signal: AbortSignal.timeout(SILENCE_MS) })).status < 500
  } catch {
    return false
  }
}

const probe = async () => (await isServing()) && back()

/** A call without an answer may be long work, or the sign of a database that hangs: the server knows which. */
const doubt = async () => (await isServing()) || away()

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
  const doubting = setTimeout(() => void doubt(), SILENCE_MS)
  let response: Response
  try {
    response = await fetch(request)
  } catch (cause) {
    if (request.signal.aborted) throw cause
    throw noteAway('The server cannot be reached', cause)
  } finally {
    clearTimeout(doubting)
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
