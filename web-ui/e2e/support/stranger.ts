import { once } from 'node:events'
import { createServer, type Server } from 'node:http'

/** Another site: whatever is asked, it serves one empty page. */
export class Stranger {
  private constructor(
    private readonly server: Server,
    private readonly port: number,
  ) {}

  static async open(): Promise<Stranger> {
    const server = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Elsewhere</title>')
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('the system gave no port')
    return new Stranger(server, address.port)
  }

  /** Another site altogether. */
  get crossSite(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Another port of the same host: another origin that the browser sends SameSite cookies from. */
  get sameSite(): string {
    return `http://localhost:${this.port}`
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    this.server.close()
    await once(this.server, 'close')
  }
}
