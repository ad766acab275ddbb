import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { told } from './environment.ts'

/** Makes somebody a member, staff or admin behind the application's back, as another replica's admin page would. */
export async function setRole(email: string, role: 'member' | 'staff' | 'admin'): Promise<void> {
  const client = new pg.Client(await owner())
  await client.connect()
  try {
    const { rowCount } = await client.query('UPDATE users SET role = $1 WHERE email = $2 AND email_verified', [role, email])
    if (rowCount !== 1) throw new Error(`${email} is ${rowCount} people`)
  } finally {
    await client.end()
  }
}

/** The owner of the installation's embedded database, as its data folder names it. */
async function owner(): Promise<pg.ClientConfig> {
  const lines = (await readFile(told('SEXTON_DATABASE'), 'utf8')).split('\n')
  const settings = new Map(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
  const password = settings.get('sexton_owner')
  const port = Number(settings.get('port'))
  if (password === undefined) throw new Error('the data folder names no owner')
  return { host: '127.0.0.1', port, database: 'sexton', user: 'sexton_owner', password }
}
