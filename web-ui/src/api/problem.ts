import { array, catch as otherwise, object, optional, string } from 'zod/mini'
import type { Violation } from './types'

const problemBody = object({
  title: optional(string()),
  detail: optional(string()),
  violations: otherwise(
    array(object({ field: string(), code: otherwise(string(), 'invalid'), message: string() })),
    [],
  ),
})

/** A refusal of the server, as RFC 9457 tells it. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly violations: Violation[]

  constructor(
    readonly status: number,
    body: unknown,
  ) {
    const problem = problemBody.safeParse(body)
    super(problem.data?.detail ?? problem.data?.title ?? `HTTP ${status}`)
    this.violations = problem.data?.violations ?? []
  }
}

export const isProblem = (error: unknown, status: number): error is ProblemError =>
  error instanceof ProblemError && error.status === status
