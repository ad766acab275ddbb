import { mkdir } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { java, jar } from './places.js'
import { Server } from './server.js'

/** A PostgreSQL of its own, which tests may kill, hold and start again by asking it to (Postgres.java). */
export class Postgres {
  #server

  /**
   * @param {string} folder
   * @param {number} port where it hears what is asked of it
   */
  constructor(folder, port) {
    this.url = `http://127.0.0.1:${port}`
    const application = dirname(jar)
    const classes = ['app', 'lib/boot', 'lib/main'].map((part) => join(application, part, '*')).join(delimiter)
    const program = join(import.meta.dirname, 'Postgres.java')
    this.#server = new Server('postgres', java(), ['-cp', classes, program, folder, String(port)], {})
  }

  /**
   * @param {string} parent
   * @param {number} port
   */
  static async open(parent, port) {
    const folder = join(parent, 'served')
    await mkdir(folder)
    return new Postgres(folder, port)
  }

  ready() {
    return this.#server.ready(`${this.url}/settings`)
  }

  /** @returns {Promise<Record<string, string>>} how the application reaches it */
  async settings() {
    const lines = (await (await fetch(`${this.url}/settings`)).text()).split('\n')
    return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
  }

  stop() {
    return this.#server.stop()
  }

  tail() {
    return this.#server.tail()
  }
}
