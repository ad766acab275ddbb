import { expectAccessible } from '../support/accessible.ts'
import { told } from '../support/environment.ts'
import { PostOffice } from '../support/post-office.ts'
import { newWord } from '../support/staff.ts'
import { expect, test } from '../support/test.ts'

test.beforeEach(({ context }) =>
  context.addCookies([{ name: 'sexton', value: told('SERVED_SESSION'), url: told('SERVED_URL') }]),
)

test('mails that a server refuses are shown with its reason, and leave once it is mended', async ({ page, newContext }) => {
  const address = `${newWord()}@example.org`
  const post = await PostOffice.open()
  try {
    const guest = await newContext()
    const report = { title: 'Tap drips', description: 'A lot.', sensitive: false, email: address }
    expect((await guest.request.post('/api/public/tickets', { data: report })).status()).toBe(201)

    const mail = page.getByRole('list', { name: 'Mails' }).getByRole('listitem').filter({ hasText: address }).first()
    await expect(async () => {
      await page.goto('/admin/mails?state=failed')
      await expect(mail).toContainText('nobody of that name lives here', { timeout: 1_000 })
    }).toPass()
    await expect(mail).toContainText('tried once')
    await expectAccessible(page, 'mails that failed')

    await page.getByRole('button', { name: 'Try all failed again' }).click()
    const dialog = page.getByRole('dialog', { name: /again\?$/ })
    await expect(dialog).toContainText('Mails that were refused for good')
    await expectAccessible(page, 'whether to try all again')
    post.isStrict = false
    await dialog.getByRole('button', { name: 'Try them again' }).click()
    await expect(dialog).toBeHidden()

    await expect(() => expect(post.received).toContain(address)).toPass()
    await expect(async () => {
      await page.goto('/admin/mails?state=sent')
      await expect(mail).toBeVisible({ timeout: 1_000 })
    }).toPass()
  } finally {
    await post.close()
  }
})
