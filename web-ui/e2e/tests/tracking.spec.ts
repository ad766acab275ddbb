import type { BrowserContext, Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { newWord } from '../support/staff.ts'
import { expect, test } from '../support/test.ts'

/** Somebody reports something, and keeps their private link. */
async function report(context: BrowserContext, facts: object): Promise<{ reference: string; trackingUrl: string }> {
  const answer = await context.request.post('/api/public/tickets', {
    data: { description: 'It drips.', sensitive: false, ...facts },
  })
  expect(answer.status(), await answer.text()).toBe(201)
  return answer.json()
}

const conversation = (page: Page) => page.getByRole('region', { name: 'You and staff' }).or(page.getByRole('main'))

for (const [size, viewport] of Object.entries({
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
})) {
  test.describe(`on a ${size}`, () => {
    test.use({ viewport, hasTouch: size === 'phone' })

    test('reporter and staff hear from each other, and notes among staff stay there', async ({ page, newContext, enter }) => {
      const word = newWord()
      const reporter = await newContext()
      const { reference, trackingUrl } = await report(reporter, { title: `Tap ${word} drips` })
      const theirs = await reporter.newPage()
      await theirs.setViewportSize(viewport)
      await theirs.goto(new URL(trackingUrl).pathname)
      await expect(theirs.getByRole('heading', { level: 1, name: `Tap ${word} drips` })).toBeVisible()
      await expectAccessible(theirs, 'tracking page without comments')

      await enter('staff')
      await page.goto(`/tickets/${reference}`)
      const composer = page.getByRole('form', { name: 'Write a comment' })
      await composer.getByRole('button', { name: 'Send' }).click()
      await expect(composer.getByText('Choose first who may read it')).toBeVisible()
      await expectAccessible(page, 'ticket with nothing chosen')
      await composer.getByRole('radio', { name: /^Internal note/ }).check()
      await expect(composer.getByText('Only staff can read it. Nobody is mailed.')).toBeVisible()
      await expectAccessible(page, 'ticket with an internal note being written')
      await composer.getByRole('textbox', { name: 'Comment' }).fill(`The key is under the mat ${word}`)
      await composer.getByRole('button', { name: 'Save internal note' }).click()
      await expect(page.getByRole('listitem').filter({ hasText: 'under the mat' })).toBeVisible()

      await composer.getByRole('radio', { name: /^Public comment/ }).check()
      await expect(composer.getByText(/^Everyone can read it\./)).toBeVisible()
      await expectAccessible(page, 'ticket with a public comment being written')
      await composer.getByRole('textbox', { name: 'Comment' }).fill('A plumber comes on Monday.')
      await composer.getByRole('button', { name: 'Publish comment' }).click()
      await expect(page.getByRole('listitem').filter({ hasText: 'A plumber comes' })).toBeVisible()
      await expectAccessible(page, 'ticket with comments')

      await theirs.reload()
      await expect(conversation(theirs).getByText('A plumber comes on Monday.').first()).toBeVisible()
      await expect(theirs.getByText('under the mat')).toHaveCount(0)
      await theirs.getByLabel('Write to staff').fill('Good, thank you.')
      await theirs.getByRole('button', { name: 'Send', exact: true }).click()
      await expect(theirs.getByText('Sent. Staff have it.')).toBeVisible()
      await expectAccessible(theirs, 'tracking page with comments')
      await expect(page.getByRole('listitem').filter({ hasText: 'Good, thank you.' })).toBeVisible()

      await theirs.goto(`/reports/${reference}`)
      await expect(theirs.getByText('A plumber comes on Monday.')).toBeVisible()
      await expect(theirs.getByText('under the mat')).toHaveCount(0)
      await expectAccessible(theirs, 'public page of a report')
      await theirs.goto(`/reports?q=${word}`)
      await expect(theirs.getByRole('link', { name: `Tap ${word} drips` })).toBeVisible()
      await expectAccessible(theirs, 'public list')
      await theirs.goto('/reports?q=thisisnowhere')
      await expect(theirs.getByRole('heading', { name: 'No report matches' })).toBeVisible()
      await expectAccessible(theirs, 'public list without matches')
    })

    test('a report is claimed with its private link, and stands in one’s own reports', async ({ page, context, enter }) => {
      const word = newWord()
      const { trackingUrl } = await report(context, { title: `Keys ${word} are missing`, sensitive: true })
      await enter('member')
      await page.goto(new URL(trackingUrl).pathname)
      await page.getByRole('button', { name: 'Add it to my reports' }).click()
      await expect(page.getByText('This report is in somebody’s list of reports.')).toBeVisible()
      await page.getByRole('link', { name: 'My reports' }).first().click()
      const mine = page.getByRole('article').filter({ hasText: word })
      await expect(mine).toContainText('only staff and you can see it')
      await expectAccessible(page, 'my reports')
    })
  })
}

test.describe('a link that leads nowhere', () => {
  test.use({ complaints: [/status of 404|There is no such report/] })

  test('says so, like one that was revoked', async ({ page }) => {
    await page.goto('/track/AAAAAAAAAAAAAAAAAAAAAA')
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
    await expectAccessible(page, 'tracking page of nothing')
  })
})
