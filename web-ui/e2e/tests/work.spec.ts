import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { takePhoto } from '../support/photo.ts'
import { newWord } from '../support/staff.ts'
import { expect, test } from '../support/test.ts'

// an ended link is not there any more, and the browser complains about what is not there
test.use({ complaints: [/status of 404|There is no such work/] })

const phone = { width: 390, height: 844 }

/** Staff make the link on the ticket's page and send its address to Bob. */
async function linkFor(page: Page, reference: string): Promise<string> {
  await page.goto(`/tickets/${reference}`)
  const section = page.getByRole('region', { name: 'Work link' })
  await section.getByRole('button', { name: 'Make a link' }).click()
  await expect(section.getByLabel('The link')).toHaveValue(/\/work\/[\w-]{22}$/)
  await expectAccessible(page, 'ticket with a new work link')
  return new URL(await section.getByLabel('The link').inputValue()).pathname
}

test('a helper without an account sees the work on their phone, adds a photo and says that it is done', async ({
  page,
  newContext,
  enter,
  colleague,
}) => {
  const title = `Tap ${newWord()} drips`
  const { reference } = await colleague.create({ title, description: 'Under the sink.', assignee: { name: 'Bob' } })
  await enter('staff')
  const link = await linkFor(page, reference)

  const bobs = await (await newContext()).newPage()
  await bobs.setViewportSize(phone)
  await bobs.goto(link)
  await expect(bobs.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(bobs.getByText('For Bob')).toBeVisible()
  await expect(bobs.getByText('Under the sink.')).toBeVisible()
  await bobs.getByLabel('Choose photos').setInputFiles(await takePhoto(bobs, 'dry.jpg'))
  const photo = bobs.getByRole('img', { name: `Photo 1 of 1: ${title}` })
  await expect(photo).toBeVisible()
  await expect(async () => {
    expect(await photo.evaluate((it) => it instanceof HTMLImageElement && it.naturalWidth)).toBeGreaterThan(1)
  }).toPass()
  await expectAccessible(bobs, 'work page with a photo')
  expect(await bobs.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)

  await expect(page.getByRole('img', { name: `Photo 1: ${title}` })).toBeVisible()
  await expect(page.getByText('Only staff see it')).toBeVisible()
  await bobs.getByRole('button', { name: 'It is done' }).click()
  await expect(bobs.getByText('Thank you: it is marked as done, and staff know.')).toBeVisible()
  await expectAccessible(bobs, 'work page when it is done')

  const happened = page.getByRole('listitem').filter({ hasText: 'Someone without an account' })
  await expect(happened.filter({ hasText: 'added photo 1 and sent it by the work link of Bob' })).toBeVisible()
  await expect(happened.filter({ hasText: 'said by the work link of Bob that it is done' })).toBeVisible()
  expect(await colleague.ticket(reference)).toMatchObject({ status: { phase: 'resolved' } })
})

test('a link that staff end says so calmly, on the open page too, and opens nothing', async ({
  page,
  newContext,
  enter,
  colleague,
}) => {
  const { reference } = await colleague.create({
    title: 'Safe is jammed',
    sensitive: true,
    assignee: { name: 'Bob' },
  })
  await enter('staff')
  const link = await linkFor(page, reference)
  const bobs = await (await newContext()).newPage()
  await bobs.setViewportSize(phone)
  await bobs.goto(link)
  await expect(bobs.getByRole('heading', { level: 1, name: 'Safe is jammed' })).toBeVisible()

  await page.getByRole('button', { name: 'End the link' }).click()
  await expect(page.getByRole('button', { name: 'Make a link' })).toBeVisible()
  const ended = bobs.getByRole('heading', { level: 1, name: 'This link is not in use any more' })
  await bobs.getByRole('button', { name: 'It is done' }).click()
  await expect(ended).toBeVisible()
  await bobs.goto(link)
  await expect(ended).toBeVisible()
  await expect(bobs.getByText('Safe is jammed')).toBeHidden()
  await expectAccessible(bobs, 'a work link that was ended')
  expect(await colleague.ticket(reference)).toMatchObject({ status: { phase: 'open' } })
})
