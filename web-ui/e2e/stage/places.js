import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where things are, seen from this file; and the JDK, which the environment names. */
export const e2e = join(import.meta.dirname, '..')
export const project = join(e2e, '../..')
export const results = join(e2e, 'results')
export const cache = join(project, '.cache')
export const jar = join(project, 'bootstrap/target/quarkus-app/quarkus-run.jar')

/** A sentence for the person at the terminal: what is missing and what to do about it. */
export class CannotRun extends Error {}

/** @returns {string} the folder of the JDK */
export function jdk() {
  const home = process.env['SEXTON_JAVA'] ?? process.env['JAVA_HOME']
  if (!home || !existsSync(join(home, 'bin/java'))) {
    throw new CannotRun('Set JAVA_HOME (or SEXTON_JAVA) to the folder of a JDK 25.')
  }
  return home
}

export const java = () => join(jdk(), 'bin/java')
