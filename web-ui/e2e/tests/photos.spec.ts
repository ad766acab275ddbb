import type { Locator } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { takePhoto } from '../support/photo.ts'
import { newWord } from '../support/staff.ts'
import { expect, test } from '../support/test.ts'

// a form that is sent within three seconds is asked for a proof of work, and sends it by itself
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, complaints: [/status of 4(00|29)/] })

/** The browser has its bytes and could read them. */
const expectDrawn = (image: Locator) =>
  expect(async () => {
    expect(await image.evaluate((it) => it instanceof HTMLImageElement && it.naturalWidth)).toBeGreaterThan(1)
  }).toPass()

test('a photo is sent with a report from a telephone, and everyone sees it once staff say so', async ({
  page,
  newContext,
  colleague,
}) => {
  const title = `Door ${newWord()} is stuck`
  await page.goto('/report')
  await page.getByLabel('What is the problem?').fill(title)
  await expect(page.getByText('Take a photo')).toBeVisible()
  await page.getByLabel('Choose photos').setInputFiles([await takePhoto(page, 'door.jpg'), await takePhoto(page, 'lock.jpg')])
  const chosen = page.getByRole('list', { name: 'Chosen photos' })
  await expect(chosen.getByText('Ready')).toHaveCount(2)
  await expectDrawn(chosen.getByRole('img', { name: 'door.jpg' }))
  await page.getByRole('button', { name: 'Remove lock.jpg' }).click()
  await expect(page.getByLabel('Choose photos')).toBeFocused()
  await expectAccessible(page, 'report form with a photo')

  await page.reload()
  await expect(chosen.getByText('Ready')).toBeVisible()
  await expectDrawn(chosen.getByRole('img', { name: 'door.jpg' }))
  await page.getByRole('button', { name: 'Send the report' }).click()
  await expect(page.getByRole('heading', { name: 'Thank you, your report has arrived' })).toBeFocused()
  const reference = (await page.getByText(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/).textContent()) ?? ''

  await page.getByRole('link', { name: 'Open it now' }).click()
  const photo = page.getByRole('img', { name: `Photo 1 of 1: ${title}` })
  await expectDrawn(photo)
  await expect(page.getByText('Only staff and you see it so far.')).toBeVisible()
  await expectAccessible(page, 'tracking page with a photo')
  const address = `/api/public/tickets/${reference}/photos/1`
  expect((await page.request.get(address)).status()).toBe(404)

  const desk = await (await newContext()).newPage()
  await desk.request.post('/auth/demo', { data: { account: 'staff' } })
  await desk.goto(`/tickets/${reference}`)
  await expectDrawn(desk.getByRole('img', { name: `Photo 1: ${title}` }))
  await expect(desk.getByText('with 1 photo')).toBeVisible()
  await expectAccessible(desk, 'ticket with a photo')
  await desk.getByRole('button', { name: 'Show photo 1 to everyone' }).click()
  await expect(desk.getByText(`Everyone sees photo 1 of ${reference} now`)).toBeVisible()
  await expect(desk.getByText('showed photo 1 to everyone')).toBeVisible()

  await page.goto(`/reports/${reference}`)
  await expectDrawn(photo)
  await expectAccessible(page, 'public page with a photo')
  const answer = await page.request.get(address)
  expect(answer.headers()).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'public, no-cache' })

  await desk.getByRole('button', { name: 'Hide photo 1 from everyone' }).click()
  await expect(desk.getByText(`Photo 1 of ${reference} is hidden`)).toBeVisible()
  expect((await page.request.get(address)).status()).toBe(404)

  const fields = (await colleague.events(reference)).flatMap(({ changes }) => changes.map(({ field }) => field))
  expect(fields.filter((field) => field.startsWith('photo'))).toEqual(['photo', 'photo.approved', 'photo.approved'])
})

test('a photo that can’t be sent keeps no report back', async ({ page }) => {
  const title = `Lamp ${newWord()} is dark`
  await page.goto('/report')
  await page.getByLabel('What is the problem?').fill(title)
  await page.getByLabel('Choose photos').setInputFiles({ name: 'note.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no photo') })
  await expect(page.getByText(/Not sent: it is not a photo/)).toBeVisible()
  await page.getByRole('button', { name: 'Send the report' }).click()
  await expect(page.getByRole('link', { name: /Not every photo could be sent/ })).toBeVisible()
  await expectAccessible(page, 'report form with a photo that failed')
  await page.getByRole('button', { name: 'Send without the missing photos' }).click()
  await expect(page.getByRole('heading', { name: 'Thank you, your report has arrived' })).toBeFocused()
})
