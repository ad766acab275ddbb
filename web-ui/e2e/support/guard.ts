import { expect, type BrowserContext, type ConsoleMessage } from '@playwright/test'

/** What pages must not do, and what one test allows them because it provokes it. */
export interface Allowed {
  /** Origins beside the application's own. */
  origins: string[]
  /** What the browser may complain about on its console. */
  complaints: RegExp[]
}

/** Being a guest is no error, and yet the browser writes the answer down as one. */
const GUEST = /^Failed to load resource: .* 401 .* \/api\/me$/

/**
 * Watches all pages of a browser: no request to anyone else, nothing on the console that is an error or a warning, no
 * uncaught exception.
 */
export class Guard {
  private readonly trespasses: string[] = []

  constructor(
    private readonly home: string,
    private readonly allowed: Allowed,
  ) {}

  watch(context: BrowserContext): void {
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      const known = origin === this.home || this.allowed.origins.includes(origin) || /^(data|blob):$/.test(protocol)
      if (!known) this.trespasses.push(`a request to ${request.url()}`)
    })
    context.on('console', (message) => {
      const complaint = describe(message)
      if (['error', 'warning'].includes(message.type()) && this.isNews(complaint)) this.trespasses.push(complaint)
    })
    context.on('weberror', (failure) => {
      this.trespasses.push(`an uncaught exception: ${failure.error().message}`)
    })
  }

  /** For sites whose address is known only while the test runs. */
  allow(origin: string): void {
    this.allowed.origins.push(origin)
  }

  report(): void {
    expect(this.trespasses, 'what the pages should not have done').toEqual([])
  }

  private isNews(complaint: string): boolean {
    return ![GUEST, ...this.allowed.complaints].some((known) => known.test(complaint))
  }
}

const describe = (message: ConsoleMessage) => `${message.text()} ${pathOf(message.location().url)}`.trim()

const pathOf = (url: string) => (URL.canParse(url) ? new URL(url).pathname : url)
