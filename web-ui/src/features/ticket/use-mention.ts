import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { staffQuery } from '@/api/tickets'
import type { StaffMember } from '@/api/types'
import { useMe } from '@/components/session'
import { useSettled } from '@/components/use-settled'

const SHOWN = 8
const PAUSE_MS = 150
/** A name that is being typed right before the caret, of one or two words; what precedes an address' @ calls nobody. */
const CALL = /(?<![\p{L}\p{N}._+-])@([\p{L}\p{N}'’-]*(?: [\p{L}\p{N}'’-]*)?)$/u

interface Call {
  name: string
  /** Where its @ stands, and where the caret does. */
  from: number
  to: number
}

const callAt = (text: string, caret: number): Call | undefined => {
  const found = CALL.exec(text.slice(0, caret))
  return found ? { name: found[1] ?? '', from: found.index, to: caret } : undefined
}

const nobody: StaffMember[] = []

/** Whom the name may mean that is being typed in a text, and which of them the keys stand on. */
export function useMention(text: string, calls: boolean) {
  const [call, setCall] = useState<Call>()
  const [active, setActive] = useState(0)
  const [caret, setCaret] = useState<number>()
  const me = useMe()
  const name = useSettled(call?.name, PAUSE_MS)
  const staff = useQuery({
    ...staffQuery(name ?? ''),
    enabled: calls && call !== undefined && name !== undefined,
    placeholderData: keepPreviousData,
  })
  const wanted = call?.name.toLowerCase() ?? ''
  const people =
    calls && call
      ? (staff.data?.items ?? nobody)
          .filter((person) => person.name.toLowerCase().includes(wanted.trim()))
          // nobody is mailed about what they wrote themselves
          .filter(({ userId }) => userId !== me.id)
          // whoever was chosen is not offered again
          .filter((person) => wanted !== person.name.toLowerCase() && wanted !== `${person.name.toLowerCase()} `)
          .slice(0, SHOWN)
      : nobody
  const close = () => setCall(undefined)
  return {
    people,
    active: Math.min(active, Math.max(people.length - 1, 0)),
    /** Where the caret belongs once the text is the one that was chosen. */
    caret,
    close,
    look: (now: string, at: number) => {
      const next = callAt(now, at)
      setCaret(undefined)
      setCall(next)
      if (next?.name !== call?.name) setActive(0)
    },
    move: (by: 1 | -1) => setActive((now) => (Math.min(now, people.length - 1) + by + people.length) % people.length),
    /** The text with the name of that person in it. */
    choose: (index: number) => {
      const person = people[index]
      if (!person || !call) return undefined
      const before = `${text.slice(0, call.from)}@${person.name} `
      close()
      setCaret(before.length)
      return before + text.slice(call.to).replace(/^ /, '')
    },
  }
}
