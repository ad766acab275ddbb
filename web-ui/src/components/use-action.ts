import { useState } from 'react'
import { patiently } from '@/api/patience'

type State = { is: 'idle' | 'running' | 'done' } | { is: 'failed'; error: Error }

/** One call to the server that a form or button makes, and how it went. While the server is away it waits. */
export function useAction<Given extends unknown[]>(act: (...given: Given) => Promise<unknown>) {
  const [state, setState] = useState<State>({ is: 'idle' })
  const attempt = async (given: Given) => {
    setState({ is: 'running' })
    try {
      await patiently(() => act(...given))
      setState({ is: 'done' })
    } catch (error) {
      setState({ is: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
    }
  }
  return {
    run: (...given: Given) => void attempt(given),
    reset: () => setState({ is: 'idle' }),
    isRunning: state.is === 'running',
    isDone: state.is === 'done',
    error: state.is === 'failed' ? state.error : undefined,
  }
}
