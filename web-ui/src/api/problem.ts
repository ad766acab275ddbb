import type { Violation } from './types'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

function violationsIn(value: unknown): Violation[] {
  return (Array.isArray(value) ? value : []).filter(isObject).flatMap(({ field, code, message }) => {
    const named = text(field)
    const told = text(message)
    return named === undefined || told === undefined ? [] : { field: named, code: text(code) ?? 'invalid', message: told }
  })
}

/** Some work that the server asks for first. */
export interface Challenge {
  text: string
  bits: number
}

const isChallenge = (value: unknown): value is Challenge =>
  isObject(value) && typeof value.text === 'string' && typeof value.bits === 'number'

/** A refusal of the server, as RFC 9457 tells it. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly violations: Violation[]
  readonly challenge: Challenge | undefined

  constructor(
    readonly status: number,
    body: unknown,
  ) {
    const problem = isObject(body) ? body : {}
    super(text(problem.detail) ?? text(problem.title) ?? `HTTP ${status}`)
    this.violations = violationsIn(problem.violations)
    this.challenge = isChallenge(problem.challenge) ? problem.challenge : undefined
  }
}

export const isProblem = (error: unknown, status: number): error is ProblemError =>
  error instanceof ProblemError && error.status === status
