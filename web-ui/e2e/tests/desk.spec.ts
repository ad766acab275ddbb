import type { Page } from '@playwright/test'
import { newWord } from '../support/staff.ts'
import { expect, test } from '../support/test.ts'

test('first coffee: three tickets are triaged without touching the mouse', async ({ page, colleague }) => {
  const word = newWord()
  const [first, second, third] = [`First ${word}`, `Second ${word}`, `Third ${word}`]
  // the newest stands first
  const made = []
  for (const title of [third, second, first]) made.push(await colleague.create({ title }))
  const [thirdOne, secondOne, firstOne] = made.map(({ reference }) => reference)

  await page.goto('/')
  await page.getByRole('link', { name: 'Sign in' }).first().click()
  await page.getByRole('button', { name: /^Staff/ }).click()
  await expect(page).toHaveURL('/desk')
  await expect(view(page, 'New and mine')).toHaveAttribute('aria-current', 'page')

  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(keys).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()

  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused()
  await page.keyboard.type(word)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '3 tickets' })).toBeVisible()

  // the first and second in their rows
  await page.keyboard.press('j')
  await expect(row(page, first)).toBeFocused()
  await triage(page, firstOne)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(row(page, second)).toBeFocused()
  await triage(page, secondOne)

  // the third on its page
  await page.keyboard.press('j')
  await expect(row(page, third)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: third })).toBeVisible()
  await triage(page, thirdOne)
  await page.keyboard.press('Escape')
  await expect(row(page, third)).toBeFocused()

  for (const { reference } of made) {
    expect(await colleague.ticket(reference)).toMatchObject({
      status: { key: 'open' },
      priority: 'high',
      assignee: { name: 'Tom Ashby' },
    })
    expect((await colleague.events(reference)).map(({ type }) => type)).toHaveLength(4)
  }
})

test('filters are in the address: they survive a reload, and Back takes them off again', async ({ page, enter }) => {
  await enter('staff')
  await page.goto('/desk?view=all')
  const urgent = page.getByRole('cell', { name: 'Urgent' })
  const normal = page.getByRole('cell', { name: 'Normal' })
  await expect(normal.first()).toBeVisible()

  await page.getByRole('button', { name: 'Filter by Priority', exact: true }).click()
  await page.getByRole('option', { name: 'Urgent' }).click()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL('/desk?view=all&priority=urgent')
  await expect(normal).toHaveCount(0)
  await expect(urgent.first()).toBeVisible()

  await page.getByRole('button', { name: 'Title', exact: true }).click()
  await expect(page).toHaveURL(/sort=title/)
  await page.reload()
  await expect(page.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(urgent.first()).toBeVisible()
  await expect(normal).toHaveCount(0)

  await page.goBack()
  await expect(page).toHaveURL('/desk?view=all&priority=urgent')
  await page.goBack()
  await expect(page).toHaveURL('/desk?view=all')
  await expect(normal.first()).toBeVisible()
})

test('a search is in the address and finds by words of the ticket', async ({ page, enter, colleague }) => {
  const word = newWord()
  await colleague.create({ title: 'Gutter over the porch', description: `Dripping since ${word}` })
  await enter('staff')
  await page.goto('/desk')

  await page.getByRole('searchbox', { name: 'Search' }).fill(word)
  await expect(page).toHaveURL(`/desk?q=${word}`)
  await expect(page.getByRole('status').filter({ hasText: '1 ticket' })).toBeVisible()
  await expect(row(page, 'Gutter over the porch')).toBeVisible()

  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page).toHaveURL('/desk')
})

test('the list loads on as it is read, down to the very first ticket', async ({ page, enter, colleague }) => {
  const { items: [oldest], total } = await colleague.list('sort=createdAt&limit=1')
  expect(total.value, 'more than one page').toBeGreaterThan(100)
  await enter('staff')
  await page.goto('/desk?view=all')
  await expect(page.getByRole('row').nth(5)).toBeVisible()

  await page.getByRole('table').hover()
  await expect(async () => {
    await page.mouse.wheel(0, 50_000)
    await expect(row(page, oldest?.title ?? 'no ticket')).toBeInViewport({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Load more' })).toBeHidden()
})

/** To me, open, high: by keys alone, wherever the ticket is in focus, and told of each. */
async function triage(page: Page, reference = ''): Promise<void> {
  await page.keyboard.press('a')
  await expect(notice(page, `${reference} · Assignee: Tom Ashby`)).toBeVisible()
  await choose(page, 's', 'Status', 'Open')
  await expect(notice(page, `${reference} · Status: Open`)).toBeVisible()
  await choose(page, 'p', 'Priority', 'High')
  await expect(notice(page, `${reference} · Priority: High`)).toBeVisible()
}

async function choose(page: Page, key: string, menu: string, choice: string): Promise<void> {
  await page.keyboard.press(key)
  await expect(page.getByRole('menu', { name: menu })).toBeVisible()
  // menus find what is typed
  await page.keyboard.type(choice)
  await expect(page.getByRole('menuitemradio', { name: choice, exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu', { name: menu })).toBeHidden()
}

const notice = (page: Page, text: string) => page.getByRole('region', { name: /Notifications/ }).getByText(text)

const view = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name, exact: true })

const row = (page: Page, title: string) => page.getByRole('link', { name: title, exact: true })
