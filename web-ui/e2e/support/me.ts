import type { BrowserContext } from '@playwright/test'
import type { components } from '../../src/api/schema.d.ts'

type Me = components['schemas']['Me']

/** As whom the application knows this browser; null for a guest. */
export async function whoIs(context: BrowserContext): Promise<Me | null> {
  const answer = await context.request.get('/api/me')
  if (answer.status() === 401) return null
  if (!answer.ok()) throw new Error(`GET /api/me: ${answer.status()}`)
  return answer.json()
}
