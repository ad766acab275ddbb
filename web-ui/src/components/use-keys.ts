import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

const OFF_KEY = 'sexton.keysOff'
const SEQUENCE_MS = 1_000
const listeners = new Set<() => void>()

const keysOn = () => localStorage.getItem(OFF_KEY) === null

/** People who speak to their computer, or brush keys by accident, can switch single-key shortcuts off (WCAG 2.1.4). */
export function switchKeys(on: boolean): void {
  if (on) localStorage.removeItem(OFF_KEY)
  else localStorage.setItem(OFF_KEY, 'yes')
  listeners.forEach((changed) => changed())
}

function subscribe(changed: () => void) {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

export const useKeysOn = () => useSyncExternalStore(subscribe, keysOn)

/** Where keys mean text, or belong to an open menu or dialog. */
const takesKeys = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role=menu], [role=listbox], [role=dialog], dialog') !== null

let pending = ''
let pendingUntil = 0

/**
 * Shortcuts for as long as the calling component is shown: a key as `KeyboardEvent.key` names it, or two in a row
 * ("g d"). They rest while the person types, and while a menu or dialog is open.
 */
export function useKeys(shortcuts: Record<string, () => void>): void {
  const on = useKeysOn()
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || takesKeys(event.target)) return
    const sequence = event.timeStamp < pendingUntil ? `${pending} ${event.key}` : event.key
    const action = shortcuts[sequence] ?? shortcuts[event.key]
    if (action) {
      event.preventDefault()
      action()
      pendingUntil = 0
    } else if (Object.keys(shortcuts).some((keys) => keys.startsWith(`${event.key} `))) {
      pending = event.key
      pendingUntil = event.timeStamp + SEQUENCE_MS
    }
  })
  useEffect(() => {
    if (!on) return
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [on])
}
