import type { Page } from '@playwright/test'
import { told } from './environment.ts'

/** The people of stage/realm.json. Mallory claims, unverified, the address that is Agnes's. */
export type Username = 'agnes' | 'bruno' | 'clara' | 'dora' | 'emil' | 'mallory'

const PASSWORD = 'for-tests-only'

export const issuer = () => told('KEYCLOAK_URL')

/** Fills in the issuer's own form, where the page already is. */
export async function tellIssuer(page: Page, username: Username): Promise<void> {
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign In' }).click()
}

/** Signs in as a person does: by the button of the sign-in page and the issuer's form. */
export async function signIn(page: Page, username: Username, path = '/account'): Promise<void> {
  await page.goto(path)
  await page.getByRole('link', { name: 'Sign in with Keycloak' }).click()
  await tellIssuer(page, username)
  await page.waitForURL((url) => url.origin === told('SEXTON_URL'))
}

/** Begins a sign-in in the page's browser; answers where the issuer is to be asked. */
export async function beginSignIn(page: Page, returnTo = '/account'): Promise<URL> {
  const answer = await page.request.get(`/auth/login?returnTo=${encodeURIComponent(returnTo)}`, { maxRedirects: 0 })
  return new URL(answer.headers()['location'] ?? '')
}
