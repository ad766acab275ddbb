import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotRun, jar, java } from './places.js'
import { Server } from './server.js'

/** The packaged application, on an embedded database in a folder of its own or on one that is served to it. */
export class Sexton {
  #data
  #server

  /**
   * @param {string} name of its log
   * @param {'demo' | 'start'} command
   * @param {number} port
   * @param {Record<string, string>} settings
   * @param {string} [data] the embedded database's folder, which is empty yet
   */
  constructor(name, command, port, settings, data) {
    if (!existsSync(jar)) throw new CannotRun(`Package the application first: there is no ${jar}`)
    this.url = `http://localhost:${port}`
    this.#data = data
    const folder = data === undefined ? [] : ['--data', data]
    const args = ['-jar', jar, command, ...folder, '--port', String(port)]
    this.#server = new Server(name, java(), args, { ...settings, SEXTON_URL: this.url })
  }

  /**
   * @param {'demo' | 'start'} command
   * @param {string} parent
   * @param {number} port
   * @param {Record<string, string>} [settings]
   */
  static async open(command, parent, port, settings = {}) {
    const data = join(parent, command)
    await mkdir(data)
    return new Sexton(command, command, port, settings, data)
  }

  /**
   * @param {number} port
   * @param {Record<string, string>} settings those of the database among them
   */
  static onServed(port, settings) {
    return new Sexton('served', 'start', port, settings)
  }

  /** Where the embedded database's port and passwords are written down. */
  get database() {
    if (this.#data === undefined) throw new Error('its database is served to it')
    return join(this.#data, 'postgres.properties')
  }

  /** The demo is healthy before all of its sample is there: it says when it is. */
  async ready() {
    await this.#server.ready(`${this.url}/q/health/ready`)
    await this.#server.said(`is open at ${this.url}`)
  }

  /** Stops it; a PostgreSQL that it left behind is ended as well, and is a failure. */
  async stop() {
    try {
      await this.#server.stop()
    } finally {
      await this.#endOrphan()
    }
  }

  tail() {
    return this.#server.tail()
  }

  /**
   * Makes somebody the first admin, by the link that it offers for that.
   *
   * @param {{ name: string, email: string }} person
   * @returns {Promise<string>} the value of the session's cookie
   */
  async becomeAdmin(person) {
    const link = await this.#server.heard(/http:\/\/localhost:\d+\/auth\/setup\/[\w-]+/)
    const answer = await fetch(link, { method: 'POST', body: new URLSearchParams(person), redirect: 'manual' })
    const session = /^sexton=([^;]+)/.exec(answer.headers.get('Set-Cookie') ?? '')?.[1]
    if (session === undefined) throw new Error(`${link} answered ${answer.status} and opened no session`)
    return session
  }

  async #endOrphan() {
    if (this.#data === undefined) return
    const note = join(this.#data, 'postgres/postmaster.pid')
    if (!existsSync(note)) return
    const pid = Number((await readFile(note, 'utf8')).split('\n')[0])
    process.kill(pid, 'SIGQUIT')
    throw new Error(`the application stopped and left its PostgreSQL (process ${pid}) behind`)
  }
}
