import type { BrowserContext, Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { told } from '../support/environment.ts'
import { postgres } from '../support/outage.ts'
import { newWord, Staff } from '../support/staff.ts'
import { expect, test } from '../support/test.ts'

// what is asked for meanwhile is refused, and asked for again; a report that is written fast proves some work first
test.use({ complaints: [/status of (429|503)/] })

test.beforeEach(({ context }) =>
  context.addCookies([{ name: 'sexton', value: told('SERVED_SESSION'), url: told('SERVED_URL') }]),
)

test.afterEach(() => postgres('mend'))

const away = (page: Page) => page.getByText('We’ll be right back, nothing is lost.')
const composer = (page: Page) => page.getByRole('form', { name: 'Write a comment' })
const text = (page: Page) => composer(page).getByRole('textbox', { name: 'Comment' })
const account = (page: Page) => page.getByRole('button', { name: 'Account: Agnes Byrne' })
const thanks = (page: Page) => page.getByRole('heading', { name: 'Thank you, your report has arrived' })

async function beginReport(context: BrowserContext, title: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto('/report')
  await page.getByLabel('What is the problem?').fill(title)
  await page.waitForLoadState('networkidle')
  return page
}

async function beginNote(page: Page, reference: string, note: string): Promise<void> {
  await page.goto(`/tickets/${reference}`)
  await composer(page).getByRole('radio', { name: /^Internal note/ }).check()
  await text(page).fill(note)
}

test('what was written stays while the database is away, and arrives once', async ({ page, context, newContext }) => {
  const staff = Staff.inside(context.request)
  const word = newWord()
  const { reference } = await staff.create({ title: `Tap ${newWord()} drips` })
  const report = await beginReport(await newContext(), `Lamp ${word}`)
  await beginNote(page, reference, 'Half of')

  await postgres('kill')
  await report.getByLabel('What is the problem?').fill(`Lamp ${word} is dark`)
  await report.getByRole('button', { name: 'Send the report' }).click()
  await text(page).fill('Half of it is mended')
  await composer(page).getByRole('button', { name: 'Save internal note' }).click()

  await expect(away(report)).toBeVisible()
  await expect(report.getByLabel('What is the problem?')).toHaveValue(`Lamp ${word} is dark`)
  await expect(report.getByRole('alert')).toHaveCount(0)
  await expectAccessible(report, 'the report form while the database is away')
  await expect(away(page)).toBeVisible()
  await expect(text(page)).toHaveValue('Half of it is mended')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(account(page)).toBeVisible()
  await expectAccessible(page, 'a ticket while the database is away')

  await postgres('mend')
  await expect(thanks(report)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Half of it is mended' })).toBeVisible()
  await expect(text(page)).toHaveValue('')
  for (const each of [report, page]) await expect(away(each)).toBeHidden()
  expect((await staff.list(`q=${word}`)).items).toHaveLength(1)
  expect((await staff.comments(reference)).map(({ body }) => body)).toEqual(['Half of it is mended'])
})

test('pages that are opened while the database is away come once it is back', async ({ page, context, newContext }) => {
  const staff = Staff.inside(context.request)
  const title = `Tap ${newWord()} drips`
  const { reference } = await staff.create({ title })
  await staff.change(reference, { status: 'open' })
  const guest = await newContext()
  const [list, fresh, form, desk] = [await guest.newPage(), await guest.newPage(), await guest.newPage(), await context.newPage()]
  await list.goto('/reports')
  await page.goto('/desk?view=all')
  for (const each of [list, page]) await expect(each.getByRole('link', { name: title })).toBeVisible()

  await postgres('kill')
  await Promise.all([fresh.goto('/reports'), form.goto('/report'), desk.goto('/desk?view=open')])
  await list.getByRole('link', { name: title }).click()
  await page.getByRole('link', { name: title }).click()

  for (const each of [list, fresh, form, page, desk]) {
    await expect(away(each)).toBeVisible()
    await expect(each.getByRole('alert')).toHaveCount(0)
  }
  for (const each of [fresh, form, page]) await expectAccessible(each, `${each.url()} while the database is away`)

  await postgres('mend')
  await expect(list.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(fresh.getByRole('link', { name: title })).toBeVisible()
  await expect(form.getByLabel('What is the problem?')).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`/tickets/${reference}`))
  await expect(composer(page)).toBeVisible()
  await expect(desk.getByRole('link', { name: title })).toBeVisible()
  await expect(account(desk)).toBeVisible()
  for (const each of [list, fresh, form, page, desk]) await expect(away(each)).toBeHidden()
})

test('nor is anything lost or doubled by a database that hangs', async ({ page, context, newContext }) => {
  const staff = Staff.inside(context.request)
  const word = newWord()
  const { reference } = await staff.create({ title: `Tap ${newWord()} drips` })
  const report = await beginReport(await newContext(), `Lamp ${word} is dark`)
  await beginNote(page, reference, 'It will be mended')

  await postgres('hold')
  await report.getByRole('button', { name: 'Send the report' }).click()
  await composer(page).getByRole('button', { name: 'Save internal note' }).click()
  for (const each of [report, page]) {
    await expect(away(each)).toBeVisible()
    await expect(each.getByRole('alert')).toHaveCount(0)
  }
  await expect(text(page)).toHaveValue('It will be mended')

  await postgres('mend')
  await expect(thanks(report)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'It will be mended' })).toBeVisible()
  expect((await staff.list(`q=${word}`)).items).toHaveLength(1)
  expect((await staff.comments(reference)).map(({ body }) => body)).toEqual(['It will be mended'])
})
