import { expectAccessible } from '../support/accessible.ts'
import { newWord } from '../support/staff.ts'
import { expect, test } from '../support/test.ts'

test('a colleague is called in a note by keys alone, and mailed', async ({ page, enter, colleague }) => {
  const { reference } = await colleague.create({ title: `Key ${newWord()}` })
  await enter('staff')
  await page.goto(`/tickets/${reference}`)
  const composer = page.getByRole('form', { name: 'Write a comment' })
  await expect(page.getByRole('heading', { name: /^Key/ })).toBeVisible()
  await page.keyboard.press('c')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Have you got it, @')
  const list = page.getByRole('listbox', { name: 'Colleagues' })
  await expect(list.getByRole('option').first()).toBeVisible()
  await expectAccessible(page, 'calling a colleague')
  const [offered, told] = await Promise.all([list.boundingBox(), composer.getByText(/^Only staff can read it/).boundingBox()])
  expect(offered && told && offered.y + offered.height, 'the list leaves free who is mailed').toBeLessThanOrEqual(told?.y ?? 0)
  await page.keyboard.type('gerald')
  await expect(list.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await page.keyboard.type('?')

  await expect(list).toBeHidden()
  const text = composer.getByRole('textbox', { name: 'Comment' })
  await expect(text).toHaveValue(/^Have you got it, @Gerald Finch \?$/)
  await expect(composer.getByText(/Will be mailed to Gerald Finch\./)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('listitem').filter({ hasText: 'Have you got it' })).toContainText('1 mail waits')
})
