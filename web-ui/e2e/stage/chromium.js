import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
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
    if (!isProgram(named)) throw new CannotRun(`SEXTON_CHROMIUM names no program: ${named}`)
    return named
  }
  return installed() ?? (await playwrights()) ?? fromDebian() ?? refuse()
}

function installed() {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const programs = PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...programs, ...APPLICATIONS].find(isProgram)
}

/** Playwright's own, which it downloads where it can. */
async function playwrights() {
  const playwright = await import('@playwright/test')
  const path = playwright.chromium.executablePath()
  if (existsSync(path)) return path
  console.log('No Chromium is installed: asking Playwright for one')
  spawnSync('npx', ['playwright', 'install', 'chromium'], { cwd: e2e, stdio: 'inherit', timeout: INSTALL_MS })
  return existsSync(path) ? path : undefined
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !isDebian()) return undefined
  console.log('Installing Chromium from Debian')
  const options = { stdio: /** @type {const} */ ('inherit'), env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  execFileSync('apt-get', ['update'], options)
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options)
  return installed()
}

/** @returns {never} */
function refuse() {
  throw new CannotRun('The browser tests need Chromium: install it (Debian: apt-get install chromium), or name one in SEXTON_CHROMIUM.')
}

const isDebian = () => existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
