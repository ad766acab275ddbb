import { spokenLanguage } from './texts'

/** The person's own variant of the page's language: 22 Nov 2026 in Britain, Nov 22, 2026 in America. */
const locale = () =>
  navigator.languages.find((tag) => tag.split('-')[0] === spokenLanguage().split('-')[0]) ?? spokenLanguage()

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** "3 hours ago", "yesterday"; "now" within the last minute. */
export function formatAgo(at: string, style: Intl.RelativeTimeFormatStyle = 'long'): string {
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto', style })
  const seconds = (Date.parse(at) - Date.now()) / 1000
  const [unit, size] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1]
  return format.format(unit === 'second' ? 0 : Math.trunc(seconds / size), unit)
}

export const formatMoment = (at: string) =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))

/** A calendar day such as 2026-11-22, the same in every time zone. */
export const formatDay = (day: string) =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** The same for where there is little room: of this year's days the year is no news. */
export function formatDayShort(day: string): string {
  if (!day.startsWith(`${new Date().getFullYear()}-`)) return formatDay(day)
  const format = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

export const formatNumber = (value: number) => new Intl.NumberFormat(locale()).format(value)

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long something took, in the largest unit that fits. */
export function formatSpan(seconds: number): string {
  const as = (unit: string, value: number, unitDisplay: 'long' | 'short') =>
    new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 }).format(value)
  if (seconds >= DAY) return as('day', seconds / DAY, 'long')
  return seconds >= HOUR ? as('hour', seconds / HOUR, 'long') : as('minute', Math.ceil(seconds / MINUTE), 'short')
}
