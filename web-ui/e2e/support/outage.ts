import { expect } from '@playwright/test'
import { told } from './environment.ts'

/** What may be done to the database of the served installation; it is done when this returns. */
export async function postgres(order: 'kill' | 'hold' | 'mend'): Promise<void> {
  const answer = await fetch(`${told('POSTGRES_URL')}/${order}`)
  expect(answer.status, `${order} the database`).toBe(200)
}
