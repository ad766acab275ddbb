import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CannotRun, cache, jdk, project } from './places.js'
import { Server } from './server.js'

const VERSION = '26.7.3'
const UNPACK = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack'
const home = join(cache, 'keycloak', `keycloak-${VERSION}`)

/** A real OpenID Connect issuer, for one run: its realm is realm.json, its database is forgotten with it. */
export class Keycloak {
  #server

  /**
   * @param {number} port
   * @param {string} sexton the address that it sends people back to
   */
  constructor(port, sexton) {
    this.url = `http://localhost:${port}`
    this.#server = new Server(
      'keycloak',
      join(home, 'bin/kc.sh'),
      ['start-dev', '--import-realm', '--db=dev-mem', '--http-host=127.0.0.1', `--http-port=${port}`],
      {
        JAVA_HOME: jdk(),
        // it lives a minute or two: what thorough compiling costs it never earns back
        JAVA_OPTS_APPEND: '-XX:TieredStopAtLevel=1',
        SEXTON_URL: sexton,
      },
    )
  }

  /**
   * @param {number} port
   * @param {string} sexton
   */
  static async open(port, sexton) {
    if (!existsSync(home)) await download()
    await mkdir(join(home, 'data/import'), { recursive: true })
    await copyFile(join(import.meta.dirname, 'realm.json'), join(home, 'data/import/sexton-realm.json'))
    return new Keycloak(port, sexton)
  }

  get issuer() {
    return `${this.url}/realms/sexton`
  }

  ready() {
    return this.#server.ready(`${this.issuer}/.well-known/openid-configuration`)
  }

  stop() {
    return this.#server.stop()
  }

  tail() {
    return this.#server.tail()
  }
}

/** It appears under its name once it is whole: an unpacking that was interrupted is begun anew. */
async function download() {
  console.log(`Fetching Keycloak ${VERSION} (once)`)
  const unpacking = join(cache, 'keycloak', 'unpacking')
  await rm(unpacking, { recursive: true, force: true })
  const artifact = `org.keycloak:keycloak-quarkus-dist:${VERSION}:zip`
  const { status } = spawnSync('mvn', ['-q', '-B', '-N', UNPACK, `-Dartifact=${artifact}`, `-DoutputDirectory=${unpacking}`], {
    cwd: project,
    env: { ...process.env, JAVA_HOME: jdk() },
    stdio: 'inherit',
  })
  if (status !== 0) throw new CannotRun(`Maven could not fetch ${artifact}, the issuer of the browser tests.`)
  await rename(join(unpacking, `keycloak-${VERSION}`), home)
  await rm(unpacking, { recursive: true })
}
