import { expectAccessible } from '../support/accessible.ts'
import { newWord } from '../support/staff.ts'
import { expect, test } from '../support/test.ts'

test('an admin finds who did what to a ticket, and has the whole log verified', async ({ page, enter }) => {
  const word = newWord()
  await enter('staff')
  const opened = await page.request.post('/api/tickets', { data: { title: `Tap ${word}`, description: 'It drips.', sensitive: true } })
  const { reference } = await opened.json()
  const changed = await page.request.patch(`/api/tickets/${reference}`, { data: { title: `Pipe ${word}` } })
  expect(changed.status()).toBe(200)

  await enter('admin')
  await page.goto('/desk')
  await page.getByRole('link', { name: 'Admin', exact: true }).click()
  await page.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name: 'Audit log' }).click()
  const list = page.getByRole('list', { name: 'What happened' })
  await expect(list.getByRole('listitem').first()).toBeVisible()

  // by the keyboard alone
  await page.getByRole('button', { name: 'Filter by Ticket' }).press('Enter')
  await page.getByRole('searchbox', { name: 'Reference or words' }).fill(word)
  await expect(page.getByRole('menuitem', { name: new RegExp(reference) })).toBeEnabled()
  await expectAccessible(page, 'choosing a ticket of the audit log')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`ticket=${reference}`))
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await expect(list.getByRole('listitem').first()).toContainText('changed the title')
  await list.getByText('Details').first().click()
  await expect(list.getByRole('deletion').filter({ hasText: `Tap ${word}` })).toBeVisible()
  await expectAccessible(page, 'entries of one ticket')

  await page.getByRole('button', { name: 'Verify now' }).click()
  await expect(page.getByText(/^All of it holds: [\d,]+ entries of [\d,]+ chains\.$/)).toBeVisible()
  const head = await page.getByRole('status').locator('code').innerText()
  await expectAccessible(page, 'a log that holds')

  const kept = page.getByRole('textbox', { name: /^A head that you kept/ })
  await kept.fill(head)
  await page.getByRole('button', { name: 'Verify now' }).click()
  await expect(page.getByText('The head that you kept is still part of it.')).toBeVisible()
  await kept.fill('0'.repeat(63) + '1')
  await page.getByRole('button', { name: 'Verify now' }).click()
  await expect(page.getByText('The head that you kept is not found.')).toBeVisible()
  await expect(page.getByText('its end was cut off', { exact: false })).toBeVisible()
  await expectAccessible(page, 'a log that does not hold')

  await list.getByRole('link', { name: new RegExp(reference) }).first().click()
  await expect(page).toHaveURL(new RegExp(`/tickets/${reference}`))
  await page.goBack()
  await expect(page.getByRole('button', { name: `Filter by Ticket: ${reference}` })).toBeVisible()
})

test('the audit log is nobody’s but an admin’s', async ({ page, enter }) => {
  await enter('staff')
  await page.goto('/admin/audit')
  await expect(page.getByRole('heading', { name: 'This page is for admins' })).toBeVisible()
  expect((await page.request.get('/api/admin/audit')).status()).toBe(403)
  expect((await page.request.get('/api/admin/audit/verify')).status()).toBe(403)
})
