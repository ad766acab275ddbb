import { expectAccessible } from '../support/accessible.ts'
import { issuer, signIn } from '../support/issuer.ts'
import { expect, test } from '../support/test.ts'

test.use({ origins: async ({}, use) => use([issuer()]) })

test('a new installation shows its empty desk, and the sign-in page its own ways in', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByRole('link', { name: 'Sign in with Keycloak' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Staff/ })).toHaveCount(0)
  expect((await page.request.post('/auth/demo', { data: { account: 'admin' } })).status()).toBe(404)
  await expectAccessible(page, 'sign-in of an installation')

  await signIn(page, 'agnes', '/desk')
  await expect(page.getByRole('heading', { name: 'Nothing new, nothing waiting for you' })).toBeVisible()
  await expectAccessible(page, 'an empty desk')
})
