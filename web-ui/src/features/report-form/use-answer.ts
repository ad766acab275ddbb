import { useEffect, useRef, useState } from 'react'
import { patiently } from '@/api/patience'

interface Known<Answer> {
  /** What was asked. */
  key: string
  answer?: Answer
}

/**
 * Asks the server about what is being typed: once the typing rests, and never shows the answer to an older question in
 * place of one to a newer.
 *
 * @param question undefined where there is nothing to ask
 */
export function useAnswer<Question, Answer>(
  question: Question | undefined,
  ask: (question: Question, signal: AbortSignal) => Promise<Answer>,
  restMs: number,
) {
  const [known, setKnown] = useState<Known<Answer>>()
  const key = question === undefined ? '' : JSON.stringify(question)
  const asked = useRef(question)
  useEffect(() => {
    asked.current = question
  })

  useEffect(() => {
    if (key === '') return
    const given = new AbortController()
    const typing = setTimeout(() => {
      patiently(async () => {
        const { current } = asked
        return current === undefined ? undefined : ask(current, given.signal)
      }).then(
        (answer) => !given.signal.aborted && setKnown({ key, ...(answer !== undefined && { answer }) }),
        () => !given.signal.aborted && setKnown({ key }),
      )
    }, restMs)
    return () => {
      clearTimeout(typing)
      given.abort()
    }
    // A question is the same as long as it says the same.
  }, [key, ask, restMs])

  const isCurrent = known?.key === key
  return {
    /** The last answer, which may still be to what was typed a moment ago; undefined where there is nothing to ask. */
    answer: key === '' ? undefined : known?.answer,
    isCurrent,
    isFailed: isCurrent && known.answer === undefined,
  }
}
