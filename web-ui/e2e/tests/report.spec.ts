import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { newWord } from '../support/staff.ts'
import { expect, test } from '../support/test.ts'

// a form that is sent within three seconds is asked for a proof of work, and sends it by itself
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, complaints: [/status of 429/] })

const KITCHEN = 'parish_hall_kitchen'

const title = (page: Page) => page.getByLabel('What is the problem?')
const send = (page: Page) => page.getByRole('button', { name: 'Send the report' })
const thanks = (page: Page) => page.getByRole('heading', { name: 'Thank you, your report has arrived' })
const referenceOn = async (page: Page) => (await page.getByText(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/).textContent()) ?? ''

test('a problem is reported from the code on the door, without an account', async ({ page, colleague }) => {
  const word = newWord()
  await colleague.create({ title: `Tap of the sink ${word} leaks`, location: { key: KITCHEN } })

  await page.goto(`/report?place=${KITCHEN}`)
  await expect(page.getByText('Parish hall / Kitchen')).toBeVisible()
  await expectAccessible(page, 'report form')
  await title(page).fill(`sink ${word} leaking`)
  const matches = page.getByRole('region', { name: 'Someone may have reported this' })
  await expect(matches.getByRole('link', { name: `Tap of the sink ${word} leaks` })).toBeVisible()
  await expectAccessible(page, 'report form with matches')

  await page.getByLabel(/^What else/).fill('Call me at 07700 900123')
  const preview = page.getByRole('region', { name: 'This is how everyone will see it' })
  await expect(preview.getByText('Call me at [tel]')).toBeVisible()
  await expect(preview.getByRole('alert')).toContainText('07700 900123')
  await expectAccessible(page, 'report form with a warning')
  await page.getByLabel(/^What else/).fill('')
  await send(page).click()

  await expect(thanks(page)).toBeFocused()
  await expectAccessible(page, 'thank-you page')
  const reference = await referenceOn(page)
  expect(await colleague.ticket(reference)).toMatchObject({
    title: `sink ${word} leaking`,
    location: { key: KITCHEN },
    sensitive: false,
    reporter: { kind: 'guest' },
  })

  await page.getByRole('link', { name: 'Open it now' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `sink ${word} leaking` })).toBeVisible()
  await page.goto(`/reports/${reference}`)
  await expect(page.getByRole('heading', { level: 1, name: `sink ${word} leaking` })).toBeVisible()
})

test('whoever sees the same joins a report instead of writing another', async ({ page, colleague }) => {
  const word = newWord()
  const { reference } = await colleague.create({ title: `Gate ${word} squeaks`, location: { key: KITCHEN } })
  await page.goto(`/report?place=${KITCHEN}`)
  await title(page).fill(`Gate ${word}`)
  const matches = page.getByRole('region', { name: 'Someone may have reported this' })
  await matches.getByRole('button', { name: `I see this too: Gate ${word} squeaks` }).click()
  await matches.getByRole('button', { name: 'Yes, I see this too' }).click()
  await expect(matches.getByText('We have noted that you see this too')).toBeFocused()
  expect((await colleague.ticket(reference)).followers).toMatchObject({ seenToo: 1 })

  await matches.getByRole('button', { name: 'Start over' }).click()
  await expect(title(page)).toHaveValue('')
})

test('the keys alone are enough', async ({ page, colleague }) => {
  const word = newWord()
  await page.goto('/report')
  await expect(title(page)).toBeVisible()
  const tabTo = async (name: string | RegExp, role: 'radio' | 'textbox' | 'button' | 'searchbox') => {
    const target = page.getByRole(role, { name })
    await expect(async () => {
      await page.keyboard.press('Tab')
      await expect(target).toBeFocused({ timeout: 1 })
    }).toPass()
  }
  await tabTo('Find a place', 'searchbox')
  await page.keyboard.type('hall kitchen')
  await expect(page.getByRole('button', { name: 'Parish hall / Kitchen' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Change the place/ })).toBeFocused()
  await tabTo('What is the problem?', 'textbox')
  await page.keyboard.type(`Window ${word} broken`)
  await tabTo('No, everyone may see it', 'radio')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Yes, for staff only' })).toBeChecked()
  await tabTo('Send the report', 'button')
  await page.keyboard.press('Enter')

  await expect(thanks(page)).toBeFocused()
  expect(await colleague.ticket(await referenceOn(page))).toMatchObject({ sensitive: true, location: { key: KITCHEN } })
})

test('what is wrong is told where it is', async ({ page }) => {
  await page.goto('/report')
  await page.getByLabel(/e-mail address/).fill('anna')
  await send(page).click()
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await expectAccessible(page, 'report form with errors')
  await summary.getByRole('link', { name: /what the problem is/ }).click()
  await expect(title(page)).toBeFocused()
})

test.describe('while the connection is lost', () => {
  test.use({ complaints: [/ERR_INTERNET_DISCONNECTED|status of 429/] })

  test('the report waits, outlives a reload, and arrives once', async ({ page, context, colleague }) => {
    const word = newWord()
    await page.goto('/report')
    await title(page).fill(`Lamp ${word} is dark`)
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await send(page).click()
    await expect(page.getByText('We’ll be right back, nothing is lost.')).toBeVisible()
    await expectAccessible(page, 'report form while the server is away')
    await expect(title(page)).toHaveValue(`Lamp ${word} is dark`)
    await context.setOffline(false)

    await expect(thanks(page)).toBeVisible()
    expect((await colleague.list(`q=${word}`)).items).toHaveLength(1)
    await page.reload()
    await expect(thanks(page)).toBeVisible()
  })
})
