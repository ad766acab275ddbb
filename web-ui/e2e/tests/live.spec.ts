import type { Page } from '@playwright/test'
import { newWord } from '../support/staff.ts'
import { expect, test } from '../support/test.ts'

test('someone else’s change appears in its row, without a reload', async ({ page, enter, colleague }) => {
  const word = newWord()
  const { reference } = await colleague.create({ title: `Loose step ${word}` })
  await enter('staff')
  await openListening(page, `/desk?q=${word}`)
  const row = page.getByRole('row').filter({ hasText: reference })
  await expect(row.getByRole('button', { name: 'Normal' })).toBeVisible()
  await page.evaluate(() => document.documentElement.setAttribute('data-not-reloaded', ''))

  await colleague.change(reference, { priority: 'urgent', title: `Broken step ${word}` })

  await expect(row.getByRole('button', { name: 'Urgent' })).toBeVisible()
  await expect(row.getByRole('link', { name: `Broken step ${word}` })).toBeVisible()
  await expect(page.locator('html[data-not-reloaded]')).toHaveCount(1)
})

test('someone else’s change appears on the ticket’s page and in its history', async ({ page, enter, colleague }) => {
  const { reference } = await colleague.create({ title: 'Boiler hums' })
  await enter('staff')
  await openListening(page, `/tickets/${reference}`)
  await expect(page.getByRole('listitem').filter({ hasText: 'reported this' })).toBeVisible()

  await colleague.change(reference, { priority: 'low' })

  await expect(page.getByRole('button', { name: 'Low' })).toBeVisible()
  await expect(
    page.getByRole('listitem').filter({ hasText: 'changed priority from Normal to Low' }),
  ).toBeVisible()
})

test('two people on one ticket see each other, and what the other changes', async ({ page, newContext, enter, colleague }) => {
  const { reference } = await colleague.create({ title: 'Organ bench wobbles' })
  await enter('staff')
  await openListening(page, `/tickets/${reference}`)
  await expect(page.getByText(/is here too/)).toBeHidden()
  await page.evaluate(() => document.documentElement.setAttribute('data-not-reloaded', ''))
  const theirs = await (await newContext()).newPage()
  await theirs.request.post('/auth/demo', { data: { account: 'admin' } })
  await theirs.goto(`/tickets/${reference}`)

  await expect(theirs.getByText('Tom Ashby is here too')).toBeVisible()
  // whoever was here first asks anew every ten seconds
  await expect(page.getByText("Maeve O'Donnell is here too")).toBeVisible({
    timeout: 20_000,
  })
  await theirs.keyboard.press('p')
  await theirs.getByRole('menuitemradio', { name: 'Urgent' }).click()
  await expect(page.getByRole('complementary').getByRole('button', { name: 'Urgent' })).toBeVisible()
  await expect(
    page.getByRole('listitem').filter({ hasText: "Maeve O'Donnell changed priority from Normal to Urgent" }),
  ).toBeVisible()

  await theirs.close({ runBeforeUnload: true })
  await expect(page.getByText(/is here too/)).toBeHidden({ timeout: 20_000 })
  await expect(page.locator('html[data-not-reloaded]')).toHaveCount(1)
})

test.describe('stale edits', () => {
  // the refusal itself is what the browser complains about
  test.use({ complaints: [/status of 412/] })

  test('a text that someone else changed meanwhile is not overwritten: both are shown', async ({
    page,
    enter,
    colleague,
  }) => {
    const { reference } = await colleague.create({ title: 'Hymn board', description: 'One number is missing.' })
    await enter('staff')
    await page.goto(`/tickets/${reference}`)
    await page.getByRole('button', { name: 'Edit: Description' }).click()
    const description = page.getByRole('textbox', { name: 'Description' })
    await description.fill('Two numbers are missing.')

    await colleague.change(reference, { description: 'The sevens are missing.' })
    await page.getByRole('button', { name: 'Save', exact: true }).click()

    const notice = page.getByRole('alert').filter({ hasText: 'Changed by someone else while you were editing' })
    await expect(notice.getByText('The sevens are missing.')).toBeVisible()
    await expect(notice.getByText('Two numbers are missing.')).toBeVisible()
    await expect(description).toHaveValue('Two numbers are missing.')
    expect(await colleague.ticket(reference)).toMatchObject({ description: 'The sevens are missing.' })

    await page.getByRole('button', { name: 'Keep mine and save again' }).click()
    await expect(page.getByRole('button', { name: 'Edit: Description' })).toBeFocused()
    expect(await colleague.ticket(reference)).toMatchObject({ description: 'Two numbers are missing.' })
  })

  test('a key pressed on what someone else changed meanwhile changes nothing until it is confirmed', async ({
    page,
    enter,
    colleague,
  }) => {
    await deafen(page)
    const { reference } = await colleague.create({ title: 'Candle stand', priority: 'low' })
    await enter('staff')
    await page.goto(`/tickets/${reference}`)
    await expect(page.getByRole('button', { name: 'Low' })).toBeVisible()

    await colleague.change(reference, { priority: 'urgent' })
    await page.keyboard.press('p')
    await page.getByRole('menuitemradio', { name: 'High' }).click()

    const told = page.getByText(`Someone else changed ${reference} meanwhile, so nothing was overwritten.`)
    await expect(told).toBeVisible()
    await expect(page.getByRole('complementary').getByRole('button', { name: 'Urgent' })).toBeVisible()
    expect(await colleague.ticket(reference)).toMatchObject({ priority: 'urgent' })

    await page.getByRole('button', { name: 'Change it anyway' }).click()
    await expect(page.getByRole('complementary').getByRole('button', { name: 'High' })).toBeVisible()
    expect(await colleague.ticket(reference)).toMatchObject({ priority: 'high' })
  })
})

/** Opens a page that is told of changes: without being told, it would ask for them every few seconds. */
async function openListening(page: Page, path: string): Promise<void> {
  const stream = page.waitForResponse('**/api/stream')
  await page.goto(path)
  expect((await stream).status()).toBe(200)
}

/** A page that hears of no change, as for the moment until a change arrives. */
const deafen = (page: Page) => page.route('**/api/stream', (route) => route.fulfill({ status: 204 }))
