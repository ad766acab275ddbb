import { api } from './client'
import { ProblemError } from './problem'
import type { TicketFilters } from './types'

const QUOTE = 0x22
const LINE_FEED = 0x0a

/** Counts the lines of a CSV that is read in pieces; those inside quotes are none. */
export class LineCounter {
  lines = 0
  private quoted = false

  add(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte === QUOTE) this.quoted = !this.quoted
      else if (byte === LINE_FEED && !this.quoted) this.lines += 1
    }
  }
}

export interface ExportProgress {
  done: number
  total: number
}

interface Options {
  signal: AbortSignal
  onProgress: (progress: ExportProgress) => void
}

/** The chosen tickets as a CSV for spreadsheets. Rejects if it breaks off on the way: half a file is no file. */
export async function exportTickets(filters: TicketFilters, { signal, onProgress }: Options): Promise<File> {
  const { sort: _order, ...choice } = filters
  const { data, error, response } = await api.GET('/api/admin/export/tickets', {
    params: { query: { ...choice, bom: 'true' } },
    parseAs: 'stream',
    signal,
  })
  if (!response.ok || !data) throw new ProblemError(response.status, error)
  const total = Number(response.headers.get('X-Total-Count'))
  const counter = new LineCounter()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const reader = data.getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value)
    counter.add(piece.value)
    onProgress({ done: Math.max(0, counter.lines - 1), total })
  }
  if (counter.lines !== total + 1) throw new Error(`${counter.lines - 1} of ${total} lines came in`)
  return new File(pieces, fileName(response), { type: 'text/csv' })
}

const fileName = (response: Response) =>
  /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'tickets.csv'
