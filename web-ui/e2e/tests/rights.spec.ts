import { readFile } from 'node:fs/promises'
import { expectAccessible } from '../support/accessible.ts'
import { newWord } from '../support/staff.ts'
import { expect, test } from '../support/test.ts'

test('an admin exports all about somebody and forgets them, but for what was not chosen', async ({ page, enter, colleague }) => {
  const word = newWord()
  const email = `${word}@example.org`
  const about = await colleague.create({ title: `Ask ${email} about the boiler` })
  const street = await colleague.create({ title: `Lamp in ${email} street` })
  await enter('admin')
  await page.request.post('/api/admin/users', { data: { email, role: 'staff' } })
  await page.goto(`/admin/people?q=${word}`)

  await page.getByRole('button', { name: `Data of ${word}` }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export all about this person' }).click()
  const archive = await readFile(await (await download).path())
  expect(archive.subarray(0, 2).toString()).toBe('PK')
  await expect(page.getByText('personal-data.zip is among your downloads.')).toBeVisible()
  await expectAccessible(page, 'the data of somebody')

  await page.getByRole('button', { name: 'Erase…' }).click()
  await expect(page.getByText('Name, address and role: the account stays')).toBeVisible()
  await page.getByRole('checkbox', { name: new RegExp(`^${street.reference}, title`) }).uncheck()
  await page.getByRole('checkbox', { name: new RegExp(`^${street.reference}, history`) }).uncheck()
  await expectAccessible(page, 'the preview of an erasure')
  await expect(page.getByRole('button', { name: 'Erase for ever' })).toBeDisabled()
  await page.getByRole('textbox', { name: `Type ${email}` }).fill(email)
  await page.getByRole('button', { name: 'Erase for ever' }).click()

  await expect(page.getByText('1 ticket changed')).toBeVisible()
  await expectAccessible(page, 'the receipt of an erasure')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the receipt' }).click()
  expect(await readFile(await (await saved).path(), 'utf8')).not.toContain(word)
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText('Nobody here.')).toBeVisible()

  expect((await colleague.ticket(about.reference)).title).toBe('Ask […] about the boiler')
  expect((await colleague.ticket(street.reference)).title).toBe(`Lamp in ${email} street`)
  await page.goto(`/tickets/${about.reference}`)
  await expect(page.getByText('took out words about a person')).toBeVisible()
})
