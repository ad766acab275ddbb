import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotRun, jar, java } from './places.js'
import { Server } from './server.js'

/** The packaged application, on an embedded database in a folder of its own. */
export class Sexton {
  #data
  #server

  /**
   * @param {'demo' | 'start'} command
   * @param {string} data folder that does not exist yet
   * @param {number} port
   * @param {Record<string, string>} settings
   */
  constructor(command, data, port, settings = {}) {
    if (!existsSync(jar)) throw new CannotRun(`Package the application first: there is no ${jar}`)
    this.url = `http://localhost:${port}`
    this.#data = data
    const args = ['-jar', jar, command, '--data', data, '--port', String(port)]
    this.#server = new Server(command, java(), args, { ...settings, SEXTON_URL: this.url })
  }

  /**
   * @param {'demo' | 'start'} command
   * @param {string} parent
   * @param {number} port
   * @param {Record<string, string>} [settings]
   */
  static async open(command, parent, port, settings) {
    const data = join(parent, command)
    await mkdir(data)
    return new Sexton(command, data, port, settings)
  }

  /** Where the embedded database's port and passwords are written down. */
  get database() {
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

  async #endOrphan() {
    const note = join(this.#data, 'postgres/postmaster.pid')
    if (!existsSync(note)) return
    const pid = Number((await readFile(note, 'utf8')).split('\n')[0])
    process.kill(pid, 'SIGQUIT')
    throw new Error(`the application stopped and left its PostgreSQL (process ${pid}) behind`)
  }
}
