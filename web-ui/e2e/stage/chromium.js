import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { CannotRun, e2e } from './places.js'

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const INSTALL_MS = 240_000

/** @returns {Promise<string>} the path of a Chromium, installed just now if there was none */
export async function chromium() {
  const named = process.env['SEXTON_CHROMIUM']
  if (named) {
    if (!runs(named)) throw new CannotRun(`SEXTON_CHROMIUM names no program that runs: ${named}`)
    return named
  }
  return installed() ?? (await playwrights()) ?? fromDebian() ?? refuse()
}

function installed() {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const programs = PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...programs, ...APPLICATIONS].find(runs)
}

/** Playwright's own, which it downloads where it can. */
async function playwrights() {
  const playwright = await import('@playwright/test')
  const path = playwright.chromium.executablePath()
  if (runs(path)) return path
  console.log('No Chromium is installed: asking Playwright for one')
  const install = ['playwright', 'install', '--no-shell', 'chromium']
  spawnSync('npx', install, { cwd: e2e, stdio: 'inherit', timeout: INSTALL_MS })
  // it may be there and lack libraries of the system
  return runs(path) ? path : undefined
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !isDebian()) return undefined
  console.log('Playwright had none that runs here: installing Chromium from Debian')
  const options = { stdio: /** @type {const} */ ('inherit'), env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['-q', 'update'], options)
  spawnSync('apt-get', ['-q', 'install', '-y', '--no-install-recommends', 'chromium'], options)
  return installed()
}

/** @returns {never} */
function refuse() {
  throw new CannotRun(
    'The browser tests need Chromium: install it (Debian: apt-get install chromium), or name one in SEXTON_CHROMIUM.',
  )
}

const isDebian = () => existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))

/** @param {string} path */
const runs = (path) => existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0
