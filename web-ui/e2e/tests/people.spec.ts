import { expectAccessible } from '../support/accessible.ts'
import { issuer, signIn } from '../support/issuer.ts'
import { whoIs } from '../support/me.ts'
import { expect, test } from '../support/test.ts'

test.use({
  origins: async ({}, use) => use([issuer()]),
  // an address that is none, and what an open page of somebody who was shut out asks
  complaints: async ({}, use) => use([/ 400 .* \/api\/admin\/users$/, / 401 .* \/api\//]),
})

test('whoever is invited gets a mail, comes as what they were invited as, and goes when they are deactivated', async ({
  page,
  newContext,
}) => {
  await signIn(page, 'agnes', '/admin/people')
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' })
  await dialog.getByLabel('E-mail address').fill('emil@')
  await dialog.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(dialog.getByLabel('E-mail address')).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page, 'an address that is none')
  await dialog.getByLabel('E-mail address').fill('emil@example.org')
  await dialog.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByText('emil@example.org is invited: a mail is on its way.')).toBeVisible()
  const row = page.getByRole('row', { name: /emil@example\.org/ })
  await expect(row.getByText('Never signed in')).toBeVisible()

  // no mail server is named here: it waits where admins see it
  await page.goto('/admin/mails')
  await expect(page.getByRole('list', { name: 'Mails' }).getByText('emil@example.org')).toBeVisible()

  const other = await newContext()
  const invited = await other.newPage()
  await signIn(invited, 'emil', '/desk')
  await expect(invited.getByRole('button', { name: 'Account: Emil Fink' })).toBeVisible()
  expect(await whoIs(other)).toMatchObject({ email: 'emil@example.org', role: 'staff' })

  await page.goto('/admin/people')
  await expect(row.getByText('Emil Fink')).toBeVisible()
  await expect(row.getByText('Never signed in')).toBeHidden()
  await row.getByRole('button', { name: 'Sessions of Emil Fink' }).click()
  await expect(page.getByRole('dialog').getByRole('button', { name: /^Sign out: / })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await row.getByRole('button', { name: 'Deactivate Emil Fink' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Deactivate', exact: true }).click()
  await expect(page.getByText('Emil Fink was deactivated.')).toBeVisible()
  await expect.poll(() => whoIs(other)).toBeNull()
})
