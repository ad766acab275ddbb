import { useState } from 'react'
import { patiently } from '@/api/patience'
import { ProblemError } from '@/api/problem'
import { randomKey } from '@/api/random-key'
import { sendReport } from '@/api/reports'
import type { ReportReceipt, ReportRequest } from '@/api/types'
import type { Draft } from './draft'

const MOST_CHALLENGES = 3

/**
 * Sends the report, as often as it takes. The same report has the same key, through a reload too: one that arrived
 * although its answer got lost is not made twice.
 */
export function useSendReport(kept: Draft['sending']) {
  const [sending, setSending] = useState(kept)
  const [isSending, setIsSending] = useState(false)

  async function send(report: ReportRequest): Promise<ReportReceipt> {
    const content = JSON.stringify(report)
    const attempt = sending?.content === content ? sending : { content, key: randomKey() }
    setSending(attempt)
    setIsSending(true)
    try {
      return await answered({ ...report, secondsOnPage: Math.round(performance.now() / 1000) }, attempt.key)
    } finally {
      setIsSending(false)
    }
  }

  return { sending, isSending, send }
}

/** Where the server asks for some work first, it is done and the report sent again. */
async function answered(report: ReportRequest, key: string, challenges = 0): Promise<ReportReceipt> {
  try {
    return await patiently(() => sendReport(report, key))
  } catch (error) {
    const challenge = error instanceof ProblemError ? error.challenge : undefined
    if (!challenge || challenges >= MOST_CHALLENGES) throw error
    const { canProve, prove } = await import('./prove')
    if (!canProve()) throw error
    return answered({ ...report, proof: await prove(challenge) }, key, challenges + 1)
  }
}
