/** An event stream that a test speaks through. */
export class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2
  static current: FakeEventSource | undefined
  readyState = 1

  constructor(readonly url: string) {
    super()
    FakeEventSource.current = this
  }

  close() {
    FakeEventSource.current = undefined
  }

  /** The server refuses the stream, as it does while it is away. */
  static refuse() {
    const stream = FakeEventSource.current
    if (!stream) return
    stream.readyState = FakeEventSource.CLOSED
    stream.dispatchEvent(new Event('error'))
  }

  /** More changed than is told one by one. */
  static reset() {
    FakeEventSource.current?.dispatchEvent(new MessageEvent('reset', { data: '{}' }))
  }

  /** Statuses, categories or places changed. */
  static relabel() {
    FakeEventSource.current?.dispatchEvent(new MessageEvent('catalogue', { data: '{}' }))
  }

  static tell(reference: string, version: number) {
    const data = JSON.stringify({ reference, version })
    FakeEventSource.current?.dispatchEvent(new MessageEvent('ticket', { data }))
  }
}
