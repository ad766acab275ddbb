import type { ReportForm } from './form'

/** A photo that the server has, and waits a day for its report. */
export interface KeptPhoto {
  token: string
  name: string
  preview: string | null
}

/** The report that is being written, as the browser keeps it. */
export interface Draft {
  form: ReportForm
  photos?: KeptPhoto[] | undefined
  /** What was sent last, and under which key: nobody knows yet whether it arrived. */
  sending: { content: string; key: string } | null
}

/** What the thank-you page tells. */
export interface Sent {
  reference: string
  trackingUrl: string
  title: string
  email: string
  sensitive: boolean
}

const kept = (storage: () => Storage, name: string) => ({
  keep: (value: unknown) => storage().setItem(name, JSON.stringify(value)),
  drop: () => storage().removeItem(name),
  /** As text, for restore.ts to make sense of. */
  text: () => storage().getItem(name),
})

/** Kept until it is sent or given up: through a reload, a lost connection, a telephone that closes the page to save memory. */
export const draft = kept(() => localStorage, 'sexton.report')

/** The report that was just sent, kept in this tab so that a reload does not lose its private link. */
export const lastSent = kept(() => sessionStorage, 'sexton.report.sent')
