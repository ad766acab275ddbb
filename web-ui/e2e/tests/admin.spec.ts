import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { newWord } from '../support/staff.ts'
import { expect, test } from '../support/test.ts'

// in one order of statuses and places: one test after the other
test.describe.configure({ mode: 'default' })

const rows = (page: Page, list: string) => page.getByRole('grid', { name: list }).getByRole('row')
const statusRow = (page: Page, name: string) => page.getByRole('row', { name })
const save = (page: Page) => page.getByRole('button', { name: 'Save' })
const done = (page: Page, text: string) => expect(page.getByText(text)).toBeVisible()

async function choose(page: Page, name: string, action: string) {
  await page.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

/** Goes to a row, takes it by its handle, goes on to the gap that is called so, and drops it there. */
async function dragByKeyboard(page: Page, name: string, gap: RegExp) {
  await page.getByRole('button', { name: 'Add a status' }).focus()
  await page.keyboard.press('Tab')
  await pressUntil(page, 'ArrowDown', () => focused(statusRow(page, name)))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: gap })).toHaveCount(1)
  await pressUntil(page, 'ArrowUp', () => focused(page.getByRole('button', { name: gap })))
  await page.keyboard.press('Enter')
}

const focused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement)

async function pressUntil(page: Page, key: string, isThere: () => Promise<boolean>) {
  for (let press = 0; press < 30 && !(await isThere()); press++) await page.keyboard.press(key)
  expect(await isThere()).toBe(true)
}

async function namesIn(page: Page, list: string): Promise<string[]> {
  const texts = await rows(page, list).allTextContents()
  return texts.map((text) => text.trim())
}

test('an admin adds a status, maps it and puts it in its place; desk, portal and export know it at once', async ({
  page,
  enter,
  colleague,
  newContext,
}) => {
  const name = `Waiting on parts ${newWord()}`
  const ticket = await colleague.create({ title: `Boiler ${name}` })
  const desk = await (await newContext()).newPage()
  await desk.request.post('/auth/demo', { data: { account: 'staff' } })
  await desk.goto(`/tickets/${ticket.reference}`)
  await expect(desk.getByRole('heading', { name: `Boiler ${name}` })).toBeVisible()

  await enter('admin')
  await page.goto('/desk')
  await page.getByRole('link', { name: 'Admin' }).click()
  await page.getByRole('button', { name: 'Add a status' }).click()
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Counts as').selectOption('Open')
  await page.getByRole('radio', { name: 'Violet' }).check()
  await save(page).click()
  await done(page, `“${name}” was added.`)

  // at the end; by the keyboard on its handle it goes up, before the first resolved one
  await dragByKeyboard(page, name, /Open and Resolved/)
  await done(page, `“${name}” was moved.`)
  await expect.poll(() => namesIn(page, 'Statuses in their order').then((all) => all.findIndex((one) => one.includes(name)))).toBe(2)

  // the desk that was open all the time offers it, in its place
  await desk.keyboard.press('s')
  const offered = desk.getByRole('menuitemradio')
  await expect(offered.filter({ hasText: name })).toBeVisible()
  await expect
    .poll(async () => (await offered.allTextContents()).findIndex((one) => one.includes(name)))
    .toBe(2)
  await offered.filter({ hasText: name }).click()
  await expect.poll(async () => (await colleague.ticket(ticket.reference)).status.label).toBe(name)

  await page.goto(`/reports/${ticket.reference}`)
  await expect(page.getByText(name, { exact: true }).first()).toBeVisible()
  const csv = await page.request.get(`/api/admin/export/tickets?q=${encodeURIComponent(name)}`)
  expect(await csv.text()).toContain(name)

  // renamed, the open desk shows it without being asked again
  await page.goto('/admin/statuses')
  await choose(page, name, 'Change…')
  await page.getByLabel('Name').fill(`${name} again`)
  await save(page).click()
  await expect(desk.getByText(`${name} again`).first()).toBeVisible()

  // and gone, its tickets are told what they are instead
  await choose(page, `${name} again`, 'Delete…')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('1 ticket uses it')
  await dialog.getByLabel('Replace with').selectOption('Open')
  await expectAccessible(page, 'replacing a status')
  await dialog.getByRole('button', { name: 'Replace and delete' }).click()
  await expect(statusRow(page, `${name} again`)).toHaveCount(0)
  const events = await colleague.events(ticket.reference)
  expect(events.at(-1)).toMatchObject({ type: 'changed', changes: [{ field: 'status', to: 'open' }] })
})

test('a status is dragged to its place with the mouse, and one step takes it back', async ({ page, enter }) => {
  const name = `Dragged ${newWord()}`
  await enter('admin')
  await page.request.post('/api/admin/statuses', { data: { label: name, phase: 'open', key: name.toLowerCase().replace(' ', '_') } })
  await page.goto('/admin/statuses')
  await expect(statusRow(page, name)).toBeVisible()
  const before = await rows(page, 'Statuses in their order').count()
  await statusRow(page, name).dragTo(rows(page, 'Statuses in their order').first(), {
    sourcePosition: { x: 24, y: 24 },
    targetPosition: { x: 24, y: 4 },
  })
  await done(page, `“${name}” was moved.`)
  const place = () => namesIn(page, 'Statuses in their order').then((all) => all.findIndex((one) => one.includes(name)))
  await expect.poll(place).toBe(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(place).toBe(before - 1)
  await choose(page, name, 'Delete…')
  await expect(statusRow(page, name)).toHaveCount(0)
})

test('places are added four deep, moved by keyboard, printed, and scanned into the report form', async ({ page, enter }) => {
  const word = newWord()
  const [site, house, room, thing] = [`Abbey ${word}`, `House ${word}`, `Cellar ${word}`, `Pump ${word}`]
  await enter('admin')
  await page.goto('/admin/places')
  await page.getByRole('button', { name: 'Add a place' }).click()
  await page.getByLabel('Name').fill(site)
  await page.getByLabel('What it is').selectOption('Site')
  await save(page).click()
  await done(page, `“${site}” was added.`)
  for (const [parent, name] of [[site, house], [house, room], [room, thing]] as const) {
    await choose(page, parent, 'Add inside…')
    await page.getByLabel('Name').fill(name)
    await save(page).click()
    await done(page, `“${name}” was added.`)
  }
  await expectAccessible(page, 'places')

  // the room goes to the top and back, with what lies in it
  await choose(page, room, 'Change…')
  await page.getByLabel('Lies in', { exact: true }).selectOption('Nothing, it stands at the top')
  await save(page).click()
  await done(page, `“${room}” was changed.`)
  await expect.poll(async () => paths(page, word)).toContain(`${room} / ${thing}`)
  await choose(page, room, 'Change…')
  await page.getByLabel('Lies in', { exact: true }).selectOption(`${site} / ${house}`)
  await save(page).click()
  await expect.poll(async () => paths(page, word)).toContain(`${site} / ${house} / ${room} / ${thing}`)

  await choose(page, site, 'Print QR codes…')
  await expect(page.getByText('4 codes on 1 page')).toBeVisible()
  const code = page.getByRole('img', { name: `QR code of ${site} / ${house} / ${room} / ${thing}` })
  await expect.poll(() => code.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0)).toBe(true)
  await expectAccessible(page, 'sheet of codes')

  // what the code says is read by another implementation in the tests of the server
  const key = ((await code.getAttribute('src')) ?? '').split('/').at(-2) ?? ''
  await page.goto(`/report?place=${key}`)
  await expect(page.getByText(`${site} / ${house} / ${room} / ${thing}`)).toBeVisible()
  await page.getByRole('button', { name: /^Change/ }).click()
  await page.getByRole('searchbox').fill(`pump ${word} abbey`)
  await page.getByRole('button', { name: `${site} / ${house} / ${room} / ${thing}` }).click()
  await expect(page.getByText(`${site} / ${house} / ${room} / ${thing}`)).toBeVisible()

  await page.goto('/admin/places')
  for (const name of [thing, room, house, site]) {
    await choose(page, name, 'Delete…')
    await done(page, `“${name}” was deleted.`)
    await expect(page.getByRole('row', { name })).toHaveCount(0)
  }
})

async function paths(page: Page, word: string): Promise<string[]> {
  const answer = await page.request.get('/api/public/config')
  const { locations }: { locations: { label: string }[] } = await answer.json()
  return locations.map(({ label }) => label).filter((label) => label.includes(word))
}

for (const [size, viewport] of Object.entries({ desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } })) {
  test.describe(`on a ${size}`, () => {
    test.use({ viewport, hasTouch: size === 'phone', complaints: [/status of 400/] })

    test('the section that is open is in sight', async ({ page, enter }) => {
      await enter('admin')
      await page.goto('/admin/organisation')
      const sections = page.getByRole('navigation', { name: 'Administration' })
      await expect(sections.getByRole('link', { name: 'Organisation' })).toBeInViewport({ ratio: 1 })
    })

    test('the pages of the catalogue are accessible', async ({ page, enter }) => {
      await enter('admin')
      await page.goto('/admin/statuses')
      await expect(rows(page, 'Statuses in their order').first()).toBeVisible()
      await expectAccessible(page, 'statuses')
      await page.getByRole('button', { name: 'Add a status' }).click()
      await save(page).click()
      await expect(page.getByRole('alert')).toBeVisible()
      await expectAccessible(page, 'a status that could not be saved')
      await page.goto('/admin/categories')
      await expect(rows(page, 'Categories in their order').first()).toBeVisible()
      await expectAccessible(page, 'categories')
      await page.goto('/admin/places')
      await expect(page.getByRole('treegrid').getByRole('row').first()).toBeVisible()
      await expectAccessible(page, 'places')
      await page.goto('/admin/places/print')
      await expect(page.getByRole('img', { name: 'QR code of Parish hall / Kitchen' })).toBeVisible()
      await expectAccessible(page, 'sheets of codes')
    })
  })
}
