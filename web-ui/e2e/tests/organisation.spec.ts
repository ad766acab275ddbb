import { expectAccessible } from '../support/accessible.ts'
import { issuer, signIn } from '../support/issuer.ts'
import { expect, test } from '../support/test.ts'

test.use({ origins: async ({}, use) => use([issuer()]) })

// of an installation that shares its settings with no other test but those of signing in
test.describe.configure({ mode: 'default' })

test('an admin closes the portal: visitors are told, and see nothing until it is open again', async ({ page, newContext }) => {
  const visitor = await (await newContext()).newPage()
  const closed = visitor.getByText('Reports are not shown to everyone here.')
  await signIn(page, 'agnes', '/desk')
  await page.getByRole('link', { name: 'Admin' }).click()
  await page.getByRole('link', { name: 'Organisation' }).click()
  await expect(page.getByRole('radio', { name: /^Open/ })).toBeChecked()
  await expectAccessible(page, 'the organisation')

  await page.getByRole('radio', { name: /^Closed/ }).click()
  await expect(page.getByText('It holds from now on, for everyone.')).toBeVisible()
  await expect(page.getByRole('radio', { name: /^After triage/ })).toBeDisabled()
  await expectAccessible(page, 'the organisation of a closed portal')
  await visitor.goto('/')
  await expect(closed).toBeVisible()
  await expect(visitor.getByRole('searchbox')).toHaveCount(0)
  await expect(visitor.getByRole('link', { name: 'Report a problem' })).toBeVisible()
  await expectAccessible(visitor, 'the home of a closed portal')

  await expect(page.getByRole('radio', { name: /^Open/ })).toBeEnabled()
  await page.getByRole('radio', { name: /^Open/ }).click()
  await expect(page.getByRole('radio', { name: /^After triage/ })).toBeEnabled()
  await visitor.reload()
  await expect(visitor.getByRole('searchbox', { name: 'Is it known already?' })).toBeVisible()
  await expect(closed).toHaveCount(0)
})
