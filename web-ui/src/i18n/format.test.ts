import { afterEach, expect, test, vi } from 'vitest'
import { formatDayShort } from './format'

afterEach(() => vi.useRealTimers())

test('a day of this year is told without it, and one of another year with it', () => {
  vi.useFakeTimers({ now: new Date('2026-11-25T12:00:00Z') })

  expect(formatDayShort('2026-11-23')).toBe('Nov 23')
  expect(formatDayShort('2026-01-01')).toBe('Jan 1')
  expect(formatDayShort('2027-01-01')).toBe('Jan 1, 2027')
})
