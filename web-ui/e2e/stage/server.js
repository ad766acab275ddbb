import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { results } from './places.js'

const POLL_MS = 200
const READY_MS = 240_000
const STOP_MS = 45_000
const TAIL = 60

/** A program that serves until it is stopped; all that it says goes to a file of its name in the results. */
export class Server {
  #name
  #process
  #log

  /**
   * @param {string} name
   * @param {string} command
   * @param {string[]} args
   * @param {Record<string, string>} environment added to ours
   */
  constructor(name, command, args, environment) {
    this.#name = name
    this.#log = join(results, `${name}.log`)
    // in a process group of its own, so that Ctrl-C reaches us first and the servers stop in order
    this.#process = spawn(command, args, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    const log = createWriteStream(this.#log)
    this.#process.stdout.pipe(log, { end: false })
    this.#process.stderr.pipe(log, { end: false })
  }

  /**
   * Waits until the address answers 200.
   *
   * @param {string} url
   */
  ready(url) {
    return this.#until(() => answers(url))
  }

  /**
   * Waits until it has said so.
   *
   * @param {string} words
   */
  said(words) {
    return this.#until(async () => (await readFile(this.#log, 'utf8')).includes(words))
  }

  /**
   * Waits until it has said something of that form, and answers what.
   *
   * @param {RegExp} form
   */
  async heard(form) {
    let found
    await this.#until(async () => {
      found = form.exec(await readFile(this.#log, 'utf8'))?.[0]
      return found !== undefined
    })
    return found ?? ''
  }

  /** @param {() => Promise<boolean>} isReady */
  async #until(isReady) {
    const deadline = Date.now() + READY_MS
    while (!(await isReady())) {
      if (this.#hasEnded) throw new Error(`${this.#name} ended before it was ready`)
      if (Date.now() > deadline) throw new Error(`${this.#name} was not ready within ${READY_MS / 1000} s`)
      await pause(POLL_MS)
    }
  }

  /** Asks it to stop and waits for that; one that does not is killed, and that is a failure. */
  async stop() {
    if (this.#hasEnded) return
    const ended = once(this.#process, 'exit')
    this.#process.kill('SIGTERM')
    const stopped = await Promise.race([ended.then(() => true), pause(STOP_MS, false, { ref: false })])
    if (stopped) return
    this.kill()
    throw new Error(`${this.#name} did not stop within ${STOP_MS / 1000} s`)
  }

  /** At once, with whatever it started in its process group. */
  kill() {
    if (this.#hasEnded || this.#process.pid === undefined) return
    process.kill(-this.#process.pid, 'SIGKILL')
  }

  /** The last lines that it said. */
  async tail() {
    const lines = (await readFile(this.#log, 'utf8')).trimEnd().split('\n')
    return [`--- ${this.#name}, the last lines of ${this.#log}`, ...lines.slice(-TAIL)].join('\n')
  }

  get #hasEnded() {
    return this.#process.exitCode !== null || this.#process.signalCode !== null
  }
}

/** @param {string} url */
async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).status === 200
  } catch {
    // nobody listens there yet
    return false
  }
}

/** @returns {Promise<number>} a port that nobody listens on now */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('the system gave no port')
  return address.port
}
