import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from './chromium.js'
import { Keycloak } from './keycloak.js'
import { CannotRun, e2e, results } from './places.js'
import { Postgres } from './postgres.js'
import { freePort } from './server.js'
import { Sexton } from './sexton.js'

const args = process.argv.slice(2)

/** What runs until the end, in the order in which it was opened. @type {(Sexton | Keycloak | Postgres)[]} */
const stage = []
let interrupted = false

process.on('SIGINT', interrupt)
process.on('SIGTERM', interrupt)

function interrupt() {
  interrupted = true
  // what is being waited for ends with its server, and the clearing up follows
  void clear()
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!interrupted) console.error(error instanceof CannotRun ? error.message : error)
  process.exitCode = 1
}
if (interrupted) process.exitCode = 130

async function main() {
  installPackages()
  check()
  const browser = await chromium()
  await rm(results, { recursive: true, force: true })
  await mkdir(results, { recursive: true })
  const home = await mkdtemp(join(tmpdir(), 'sexton-e2e-'))
  // the database may run as another user, who has to pass through
  await chmod(home, 0o711)
  let passed = false
  try {
    const environment = await open(home)
    passed = (await playwright({ ...environment, SEXTON_CHROMIUM: browser })) === 0
  } finally {
    if (!passed && !interrupted) for (const server of stage) console.error(await server.tail())
    try {
      await clear()
    } finally {
      await rm(home, { recursive: true, force: true })
    }
  }
  await summarise()
  return passed ? 0 : 1
}

/**
 * The demo for what staff do; an installation with its issuer for how people get in; one whose database may be taken away.
 *
 * @param {string} home
 * @returns {Promise<Record<string, string>>} what the tests have to know
 */
async function open(home) {
  const opened = await Promise.all([
    isWanted('demo') ? openDemo(home) : {},
    isWanted('installation') ? openInstallation(home) : {},
    isWanted('outage') ? openServed(home) : {},
  ])
  return Object.assign({}, ...opened)
}

/**
 * Whether the project is to run: all are, where none is named.
 *
 * @param {string} project
 */
function isWanted(project) {
  return !args.some((arg) => arg.startsWith('--project=')) || args.includes(`--project=${project}`)
}

/** @param {string} home */
async function openDemo(home) {
  const demo = await Sexton.open('demo', home, await freePort())
  stage.push(demo)
  await demo.ready()
  return { DEMO_URL: demo.url }
}

/** @param {string} home */
async function openInstallation(home) {
  const [port, keycloakPort] = await Promise.all([freePort(), freePort()])
  const keycloak = await Keycloak.open(keycloakPort, `http://localhost:${port}`)
  stage.push(keycloak)
  await keycloak.ready()
  const sexton = await Sexton.open('start', home, port, {
    SEXTON_NAME: "St Brendan's",
    SEXTON_ADMIN_EMAIL: 'agnes@example.org',
    SEXTON_OIDC_ISSUER: keycloak.issuer,
    SEXTON_OIDC_CLIENT_ID: 'sexton',
    SEXTON_OIDC_CLIENT_SECRET: 'for-tests-only',
    SEXTON_OIDC_LABEL: 'Sign in with Keycloak',
  })
  stage.push(sexton)
  await sexton.ready()
  return { SEXTON_URL: sexton.url, KEYCLOAK_URL: keycloak.url, SEXTON_DATABASE: sexton.database }
}

/** @param {string} home */
async function openServed(home) {
  const [port, postgresPort, smtpPort] = await Promise.all([freePort(), freePort(), freePort()])
  const postgres = await Postgres.open(home, postgresPort)
  stage.push(postgres)
  await postgres.ready()
  const sexton = Sexton.onServed(port, {
    ...(await postgres.settings()),
    SEXTON_NAME: "St Brendan's",
    // reports come quickly, and all from here
    SEXTON_PORTAL_BURST: '1000000',
    // nobody is there until a test opens its post office
    SEXTON_SMTP_HOST: '127.0.0.1',
    SEXTON_SMTP_PORT: String(smtpPort),
    SEXTON_SMTP_STARTTLS: 'DISABLED',
    SEXTON_SMTP_FROM: 'desk@example.org',
  })
  stage.push(sexton)
  await sexton.ready()
  const session = await sexton.becomeAdmin({ name: 'Agnes Byrne', email: 'agnes@example.org' })
  return { SERVED_URL: sexton.url, SERVED_SESSION: session, POSTGRES_URL: postgres.url, SMTP_PORT: String(smtpPort) }
}

/** Stops everything, whatever fails on the way; a database that is served after whom it is served to. */
async function clear() {
  const all = stage.splice(0)
  const isLast = (/** @type {object} */ server) => server instanceof Postgres
  const stops = [
    ...(await Promise.allSettled(all.filter((server) => !isLast(server)).map((server) => server.stop()))),
    ...(await Promise.allSettled(all.filter(isLast).map((server) => server.stop()))),
  ]
  const failures = stops.flatMap((stop) => (stop.status === 'rejected' ? [stop.reason] : []))
  if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('\n'))
}

/**
 * @param {Record<string, string>} environment
 * @returns {Promise<number | null>}
 */
async function playwright(environment) {
  const tests = spawn('npx', ['playwright', 'test', ...args], {
    cwd: e2e,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  const [code] = await once(tests, 'exit')
  return code
}

function installPackages() {
  const installed = join(e2e, 'node_modules/.package-lock.json')
  const wanted = join(e2e, 'package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return
  run('npm', ['ci', '--no-audit', '--no-fund'])
}

function check() {
  run('npx', ['tsc', '--noEmit'])
}

/**
 * @param {string} command
 * @param {string[]} commandArgs
 */
function run(command, commandArgs) {
  const { status } = spawnSync(command, commandArgs, { cwd: e2e, stdio: 'inherit' })
  if (status !== 0) throw new CannotRun(`${command} ${commandArgs.join(' ')} failed`)
}

async function summarise() {
  const report = join(results, 'results.json')
  if (!existsSync(report)) throw new CannotRun('Playwright wrote no results')
  const { expected, unexpected, flaky, skipped } = JSON.parse(await readFile(report, 'utf8')).stats
  console.log(`browser: ${expected} passed, ${unexpected + flaky} failed, ${skipped} skipped`)
}
