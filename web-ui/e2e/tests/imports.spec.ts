import { expectAccessible } from '../support/accessible.ts'
import { newWord } from '../support/staff.ts'
import { expect, test } from '../support/test.ts'

const sizes = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
}

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

test('an admin imports another system’s file, after a dry run that lists what is wrong, and undoes it', async ({ page, enter }) => {
  const word = newWord()
  await enter('admin')
  await page.goto('/desk')
  await page.getByRole('link', { name: 'Admin', exact: true }).click()
  await page.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name: 'Import' }).click()
  await expect(page.getByRole('heading', { name: 'Imports so far' })).toBeVisible()
  await expectAccessible(page, 'the imports')

  const lines = [`n;what;how far`, `${word}1;Tap ${word} drips;hanging`, `${word}2;;closed`, `${word}3;Door ${word} sticks;closed`]
  await page.getByLabel('The file').setInputFiles(file(`${word}.csv`, lines.join('\n')))
  await page.getByRole('button', { name: 'Upload' }).click()
  await expect(page.getByRole('heading', { name: `Import of ${word}.csv` })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /^what/ })).toBeVisible()

  await page.getByRole('combobox', { name: 'Title' }).selectOption('what')
  await page.getByRole('combobox', { name: 'Status' }).selectOption('how far')
  await page.getByRole('combobox', { name: 'Its number there' }).selectOption('n')
  const hanging = page.getByRole('combobox', { name: /^hanging/ })
  await expect(hanging).toHaveValue('')
  await expectAccessible(page, 'an upload')

  await page.getByRole('button', { name: 'Try it' }).click()
  const problems = page.getByRole('table', { name: 'What is wrong with its lines' })
  await expect(problems.getByRole('row', { name: /^3 what must not be empty/ })).toBeVisible()
  await expect(problems.getByRole('row', { name: /^2 how far .*hanging/ })).toBeVisible()
  await expectAccessible(page, 'a dry run')

  await hanging.selectOption('Open')
  await expect(page.getByRole('button', { name: 'Try it', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Try it', exact: true }).click()
  await page.getByRole('button', { name: 'Import the 2 good lines' }).click()
  await expect(page.getByRole('heading', { name: 'Imported', exact: true })).toBeVisible()
  await expectAccessible(page, 'an import')

  const shown = await page.request.get(`/api/public/tickets?q=${word}`)
  const { items }: { items: { reference: string }[] } = await shown.json()
  expect(items).toHaveLength(2)
  const [first, second] = items
  const renamed = await page.request.patch(`/api/tickets/${second?.reference}`, { data: { title: `Door ${word} is stuck` } })
  expect(renamed.status()).toBe(200)

  await page.getByRole('button', { name: 'Undo this import…' }).click()
  await expect(page.getByRole('dialog', { name: 'Undo the import of 2 tickets?' })).toBeVisible()
  await expectAccessible(page, 'undoing')
  await page.getByRole('button', { name: 'Undo it' }).click()
  await expect(page.getByRole('heading', { name: 'Undone', exact: true })).toBeVisible()
  await expect(page.getByText('1 ticket was withdrawn.')).toBeVisible()
  await expectAccessible(page, 'an import undone')
  expect((await page.request.get(`/api/public/tickets/${first?.reference}`)).status()).toBe(404)

  await page.getByRole('link', { name: second?.reference ?? '' }).click()
  await expect(page.getByRole('heading', { name: `Door ${word} is stuck` })).toBeVisible()
  await page.goto(`/tickets/${first?.reference}`)
  await expect(page.getByText('withdrew it with the import that it came by')).toBeVisible()
})

for (const [size, viewport] of Object.entries(sizes)) {
  test.describe(`on a ${size}`, () => {
    test.use({ viewport, hasTouch: size === 'phone' })

    test('an export that is recognised needs no choosing', async ({ page, enter }) => {
      const word = newWord()
      await enter('admin')
      await page.goto('/admin/import')
      const header = '#,Title,State,Priority,Group,Create Channel,Created At,Closed At'
      const row = `${word},Heater ${word},pending reminder,2 normal,,email,2024-03-01 10:00,`
      await page.getByLabel('The file').setInputFiles(file('zammad.csv', `${header}\n${row}\n`))
      await page.getByRole('button', { name: 'Upload' }).click()
      await expect(page.getByText('Recognised as an export of Zammad.')).toBeVisible()
      await expect(page.getByRole('combobox', { name: /^2 normal/ })).toHaveValue('normal')
      await expectAccessible(page, 'a recognised export')
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)

      await page.getByRole('button', { name: 'Throw the upload away' }).click()
      await expect(page.getByText('zammad.csv was thrown away')).toBeVisible()
    })
  })
}
