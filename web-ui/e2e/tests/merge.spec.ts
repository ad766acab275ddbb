import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { newWord } from '../support/staff.ts'
import { expect, test } from '../support/test.ts'

const told = (page: Page, sentence: string) =>
  expect(page.getByRole('listitem').filter({ hasText: sentence })).toBeVisible()

const publicStatus = async (page: Page, reference: string) =>
  (await page.request.get(`/api/public/tickets/${reference}`)).status()

test('a duplicate is merged by the keyboard, is gone from the public, and comes back', async ({
  page,
  enter,
  colleague,
}) => {
  const word = newWord()
  const target = await colleague.create({ title: `Chapel tap leaks ${word}` })
  const duplicate = await colleague.create({ title: `Tap in the chapel leaks ${word}` })
  await enter('staff')
  await page.goto(`/tickets/${duplicate.reference}`)
  const ties = page.getByRole('region', { name: 'Other tickets' })
  await expect(ties.getByRole('button', { name: 'Merge into…' })).toBeVisible()

  await page.keyboard.press('m')
  const offered = page.getByRole('menuitem', { name: target.reference })
  await expect(page.getByText('Similar tickets')).toBeVisible()
  await expect(offered).toBeVisible()
  await expectAccessible(page, 'choosing what to merge into')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')

  await expect(page.getByText(`This ticket was merged into ${target.reference}`)).toBeVisible()
  await told(page, `Tom Ashby merged it into ${target.reference}`)
  await expect(page.getByRole('form', { name: 'Write a comment' })).toBeHidden()
  expect(await publicStatus(page, duplicate.reference)).toBe(404)
  await expectAccessible(page, 'a merged ticket')

  await page.getByRole('link', { name: `${target.reference} ${target.title}` }).click()
  await expect(ties.getByRole('list', { name: 'Merged into this one' })).toContainText(duplicate.title)
  await told(page, `Tom Ashby merged ${duplicate.reference} into it`)
  await expectAccessible(page, 'a ticket with a duplicate')

  await page.goto(`/desk?view=all&q=${word}`)
  await expect(page.getByText(target.title)).toBeVisible()
  await expect(page.getByText(duplicate.title)).toBeHidden()
  await page.goto(`/desk?view=all&merged=true&q=${word}`)
  await expect(page.getByText(duplicate.title)).toBeVisible()

  await page.goto(`/tickets/${duplicate.reference}`)
  await page.getByRole('button', { name: 'Take it out again' }).click()
  await told(page, `Tom Ashby took it out of ${target.reference}`)
  expect(await publicStatus(page, duplicate.reference)).toBe(200)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(`This ticket was merged into ${target.reference}`)).toBeVisible()
  expect((await colleague.ticket(target.reference)).version).toBe(4)
})

test('related tickets are found by words, and show each other', async ({ page, enter, colleague }) => {
  const word = newWord()
  const one = await colleague.create({ title: 'Gutter overflows' })
  const other = await colleague.create({ title: `Damp wall ${word}` })
  await enter('staff')
  await page.goto(`/tickets/${one.reference}`)
  const related = page.getByRole('list', { name: 'Related' })

  await page.getByRole('button', { name: 'Add related…' }).press('Enter')
  await page.keyboard.type(word)
  await expect(page.getByRole('menuitem')).toHaveText(new RegExp(other.reference))
  await expect(page.getByRole('menuitem')).toBeEnabled()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(related.getByRole('link', { name: other.reference })).toBeVisible()
  await told(page, `Tom Ashby related it to ${other.reference}`)
  await expectAccessible(page, 'a ticket with a related one')

  await related.getByRole('link', { name: other.reference }).click()
  await expect(related.getByRole('link', { name: one.reference })).toBeVisible()
  await related.getByRole('button', { name: `Take away the relation to ${one.reference}` }).press('Enter')
  await expect(related).toBeHidden()
  await told(page, `Tom Ashby took away its relation to ${one.reference}`)
})
