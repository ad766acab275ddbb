/** An event stream that a test speaks through. */
export class FakeEventSource extends EventTarget {
  static current: FakeEventSource | undefined

  constructor(readonly url: string) {
    super()
    FakeEventSource.current = this
  }

  close() {
    FakeEventSource.current = undefined
  }

  static tell(reference: string, version: number) {
    const data = JSON.stringify({ reference, version })
    FakeEventSource.current?.dispatchEvent(new MessageEvent('ticket', { data }))
  }
}
