import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { newWord, type TicketEvent } from '../support/staff.ts'
import { expect, test } from '../support/test.ts'

test('a ticket is opened, worked on and closed, and its history tells all of it', async ({ page, enter, colleague }) => {
  const word = newWord()
  await enter('staff')
  await page.goto('/desk')
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible()
  await page.keyboard.press('n')

  await page.getByLabel('Title').fill(`Tap drips ${word}`)
  await page.getByLabel('Description').fill('In the kitchen.')
  await page.getByLabel('Category').selectOption({ label: 'Plumbing and drains' })
  await page.getByLabel('Where exactly').fill('left of the window')
  await page.getByRole('button', { name: 'Create ticket' }).click()
  await expect(page.getByRole('heading', { name: `Tap drips ${word}` })).toBeVisible()
  const reference = new URL(page.url()).pathname.replace('/tickets/', '')
  expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/)

  const facts = page.getByRole('complementary', { name: 'Facts' })
  await facts.getByRole('button', { name: 'New' }).click()
  await page.getByRole('menuitemradio', { name: 'Open' }).click()
  await told(page, 'Tom Ashby changed status from New to Open')

  await facts.getByRole('button', { name: 'Normal' }).click()
  await page.getByRole('menuitemradio', { name: 'High' }).click()
  await told(page, 'Tom Ashby changed priority from Normal to High')

  await page.getByRole('button', { name: 'Edit: Description' }).click()
  await page.getByRole('textbox', { name: 'Description' }).fill('In the kitchen, the cold one.')
  await page.keyboard.press('Control+Enter')
  await told(page, 'Tom Ashby changed the description')
  const diff = page.getByRole('listitem').filter({ hasText: 'changed the description' })
  await diff.getByText('Show both texts').click()
  await expect(diff.getByText('In the kitchen.', { exact: true })).toBeVisible()
  await expect(diff.getByText('In the kitchen, the cold one.')).toBeVisible()

  await page.getByRole('button', { name: 'Edit: Title' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill(`Kitchen tap drips ${word}`)
  await page.keyboard.press('Enter')
  await told(page, 'Tom Ashby changed the title')

  await facts.getByRole('button', { name: 'Open' }).click()
  await page.getByRole('menuitemradio', { name: 'Resolved' }).click()
  await told(page, 'Tom Ashby changed status from Open to Resolved')
  await expect(facts.getByText('Resolved').last()).toBeVisible()

  const events = await colleague.events(reference)
  expect(events.map(summary)).toEqual([
    ['created', []],
    ['changed', [{ field: 'status', from: 'new', to: 'open' }]],
    ['changed', [{ field: 'priority', from: 'normal', to: 'high' }]],
    ['changed', [{ field: 'description', from: 'In the kitchen.', to: 'In the kitchen, the cold one.' }]],
    ['changed', [{ field: 'title', from: `Tap drips ${word}`, to: `Kitchen tap drips ${word}` }]],
    ['changed', [{ field: 'status', from: 'open', to: 'resolved' }]],
  ])
  expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6])
  expect(events.every(({ actor }) => actor.name === 'Tom Ashby')).toBe(true)
  expect(new Set(events.map(({ hash }) => hash)).size).toBe(events.length)
  expect(events.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true)
  expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted())

  const closed = await colleague.ticket(reference)
  expect(closed).toMatchObject({ status: { key: 'resolved', phase: 'resolved' }, version: 6 })
  expect(closed.resolvedAt).toBe(events.at(-1)?.at)
})

const told = (page: Page, sentence: string) =>
  expect(page.getByRole('listitem').filter({ hasText: sentence })).toBeVisible()

const summary = ({ type, changes }: TicketEvent) => [
  type,
  type === 'created' ? [] : changes.map(({ field, from, to }) => ({ field, from, to })),
]

test('a change is undone from its notice, and that is history as well', async ({ page, enter, colleague }) => {
  const { reference } = await colleague.create({ title: 'Lamp flickers' })
  await enter('staff')
  await page.goto(`/tickets/${reference}`)
  await page.getByRole('button', { name: 'Normal' }).click()
  await page.getByRole('menuitemradio', { name: 'Urgent' }).click()

  await page.getByRole('button', { name: 'Undo' }).click()

  await told(page, 'changed priority from Urgent to Normal')
  expect(await colleague.ticket(reference)).toMatchObject({ priority: 'normal', version: 3 })
})

test('a comment is put right, for everyone, and the history keeps what it said', async ({ page, enter, colleague }) => {
  const { reference } = await colleague.create({ title: `Lamp ${newWord()}` })
  await enter('staff')
  await page.request.post(`/api/tickets/${reference}/comments`, { data: { body: 'Bob coms', visibility: 'public' } })
  await page.goto(`/tickets/${reference}`)

  await page.getByRole('button', { name: 'Edit your comment' }).click()
  const text = page.getByRole('textbox', { name: 'Edit your comment' })
  await expect(text).toBeFocused()
  await expectAccessible(page, 'editing a comment')
  await text.fill('Bob comes, call 0151 496 0185')
  await page.getByRole('button', { name: 'Save' }).click()

  await expect(page.getByText('Bob comes, call 0151 496 0185', { exact: true }).first()).toBeVisible()
  await told(page, 'Tom Ashby edited a comment')
  await expect(page.getByRole('button', { name: 'Edit your comment' })).toBeFocused()
  const seen = await (await page.request.get(`/api/public/tickets/${reference}`)).json()
  expect(seen.comments.map((comment: { body: string }) => comment.body)).toEqual(['Bob comes, call [tel]'])
})

test.describe('while the server is away', () => {
  test.use({ complaints: [/ERR_INTERNET_DISCONNECTED/] })

  test('what is typed stays, and is saved once it is back', async ({ page, context, enter, colleague }) => {
    const { reference } = await colleague.create({ title: 'Door sticks', description: 'When it rains.' })
    await enter('staff')
    await page.goto(`/tickets/${reference}`)
    await page.getByRole('button', { name: 'Edit: Description' }).click()
    await page.getByRole('textbox', { name: 'Description' }).fill('Always.')

    await context.setOffline(true)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('We’ll be right back, nothing is lost.')).toBeVisible()
    await context.setOffline(false)

    await expect(page.getByText('We’ll be right back, nothing is lost.')).toBeHidden()
    await expect(page.getByRole('button', { name: 'Edit: Description' })).toBeVisible()
    expect(await colleague.ticket(reference)).toMatchObject({ description: 'Always.' })
  })
})
