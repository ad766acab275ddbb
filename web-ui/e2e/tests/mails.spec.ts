import { expectAccessible } from '../support/accessible.ts'
import { newWord } from '../support/staff.ts'
import { expect, test } from '../support/test.ts'

test('which mails one gets is chosen on the account page, and kept', async ({ page, enter }) => {
  await enter('staff')
  await page.goto('/account')
  const mentions = page.getByRole('checkbox', { name: /^Mentions/ })
  const daily = page.getByRole('radio', { name: 'Together, once a day' })
  await expect(mentions).toBeChecked()
  await mentions.uncheck()
  await expect(page.getByText('Saved.')).toBeVisible()
  await daily.check()
  await expectAccessible(page, 'choosing mails')

  await expect(async () => {
    expect(await (await page.request.get('/api/me/notifications')).json()).toMatchObject({ mentions: false, digest: 'daily' })
  }).toPass()
  await page.reload()
  await expect(mentions).not.toBeChecked()
  await expect(daily).toBeChecked()

  await mentions.check()
  await page.getByRole('radio', { name: 'At once' }).check()
  await expect(async () => {
    expect(await (await page.request.get('/api/me/notifications')).json()).toMatchObject({ mentions: true, digest: 'off' })
  }).toPass()
})

test('the demo shows its mails and what they say', async ({ page, enter }) => {
  const word = newWord()
  await enter('staff')
  const opened = await page.request.post('/api/tickets', { data: { title: `Tap ${word}`, description: 'It drips.' } })
  expect(opened.status()).toBe(201)

  await enter('admin')
  await page.goto('/desk')
  await page.getByRole('link', { name: 'Admin', exact: true }).click()
  await page.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name: 'Mails' }).click()
  await expect(page.getByText('No mail server is set up')).toBeVisible()
  await page.getByRole('link', { name: /^Waiting/ }).click()
  await expect(page).toHaveURL(/state=pending/)
  const list = page.getByRole('list', { name: 'Mails' })
  await expect(list.getByText('New report').first()).toBeVisible()
  await expectAccessible(page, 'the mail queue')

  const rows = list.getByRole('listitem').filter({ hasText: 'New report' })
  await expect(async () => {
    // several tests open tickets at a time: the latest report is among the first mails
    const count = Math.min(await rows.count(), 10)
    for (let i = 0; i < count; i++) {
      await rows.nth(i).getByRole('button', { name: /^Read/ }).click()
      const letter = page.getByRole('dialog')
      await expect(letter.getByText('there is a new report', { exact: false })).toBeVisible()
      if (await letter.getByText(word).count()) return
      await letter.getByRole('button', { name: 'Close' }).click()
    }
    throw new Error(`no mail tells of ${word}`)
  }).toPass()
  await expectAccessible(page, 'a mail, read')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('whoever is no admin sees no mails', async ({ page, enter }) => {
  await enter('staff')
  await page.goto('/admin/mails')
  await expect(page.getByRole('heading', { name: 'This page is for admins' })).toBeVisible()
  expect((await page.request.get('/api/admin/deliveries')).status()).toBe(403)
})
