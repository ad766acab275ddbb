import { expectAccessible } from '../support/accessible.ts'
import { expect, test } from '../support/test.ts'

const sizes = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
}

for (const [size, viewport] of Object.entries(sizes)) {
  test.describe(`on a ${size}`, () => {
    test.use({ viewport, hasTouch: size === 'phone', complaints: [/status of 4(04|12)/] })

    test('pages for everyone are accessible', async ({ page, enter }) => {
      await page.goto('/')
      await expect(page.getByRole('heading', { name: 'What is broken gets mended' })).toBeVisible()
      await expectAccessible(page, 'home')

      await page.goto('/sign-in')
      await expect(page.getByRole('button', { name: /^Staff/ })).toBeVisible()
      await expectAccessible(page, 'sign-in')

      await page.goto('/sign-in?error=expired_link')
      await expect(page.getByRole('alert')).toBeVisible()
      await expectAccessible(page, 'sign-in after a failure')

      await page.goto('/nowhere')
      await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
      await expectAccessible(page, '404')

      await enter('member')
      await page.goto('/')
      await expect(page.getByRole('heading', { name: 'Welcome, Anna Nowak' })).toBeVisible()
      await expectAccessible(page, 'home of a member')

      await page.goto('/desk')
      await expect(page.getByRole('heading', { name: 'This page is for staff' })).toBeVisible()
      await expectAccessible(page, 'forbidden')

      await page.goto('/account')
      await expect(page.getByText('this one')).toBeVisible()
      await expectAccessible(page, 'account')
    })

    test('the desk is accessible', async ({ page, enter, colleague }) => {
      await enter('staff')
      const { items } = await colleague.list('phase=open&limit=1')
      await page.goto('/desk?view=all')
      await expect(page.getByRole('link', { name: items[0]?.title ?? '' }).or(page.getByRole('row').nth(3)).first()).toBeVisible()
      await expectAccessible(page, 'desk')

      await page.keyboard.press('j')
      await page.keyboard.press('s')
      await expect(page.getByRole('menu', { name: 'Status' })).toBeVisible()
      await expectAccessible(page, 'desk with a menu')
      await page.keyboard.press('Escape')

      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
      await expectAccessible(page, 'keyboard shortcuts')

      await page.goto('/desk?view=all&q=thisisnowhere')
      await expect(page.getByRole('heading', { name: 'No ticket matches' })).toBeVisible()
      await expectAccessible(page, 'desk without matches')

      await page.goto('/desk?view=all&priority=urgent&sort=title')
      await expect(page.getByRole('button', { name: 'Clear filters' })).toBeVisible()
      await page.getByRole('button', { name: /^Filter by Priority/ }).click()
      await expect(page.getByRole('listbox', { name: 'Priority' })).toBeVisible()
      await expectAccessible(page, 'desk with a filter open')
    })

    test('the ticket is accessible', async ({ page, enter, colleague }) => {
      const { reference } = await colleague.create({
        title: 'Bell rope frayed',
        description: 'Number four.',
        sensitive: true,
        dueOn: '2020-01-31',
      })
      await enter('staff')
      await page.goto(`/tickets/${reference}`)
      await colleague.change(reference, { description: 'Number five.', priority: 'urgent' })
      await expect(page.getByText('changed the description')).toBeVisible()
      await page.getByText('Show both texts').click()
      await expectAccessible(page, 'ticket')

      await page.getByRole('complementary').getByRole('button', { name: 'Nobody' }).click()
      await expect(page.getByRole('searchbox', { name: 'Find or name someone' })).toBeVisible()
      await expectAccessible(page, 'ticket while an assignee is chosen')
      await page.keyboard.press('Escape')

      await page.getByRole('button', { name: 'Edit: Description' }).click()
      await page.getByRole('textbox', { name: 'Description' }).fill('Number three.')
      await expectAccessible(page, 'ticket while its text is edited')
      await colleague.change(reference, { description: 'Number six.' })
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(page.getByText('Changed by someone else while you were editing')).toBeVisible()
      await expectAccessible(page, 'ticket with a stale edit')
    })

    test('the form for a new ticket is accessible, with its errors', async ({ page, enter }) => {
      await enter('staff')
      await page.goto('/tickets/new')
      await expect(page.getByLabel('Title')).toBeFocused()
      await expectAccessible(page, 'new ticket')

      await page.getByRole('button', { name: 'Create ticket' }).click()
      await expect(page.getByRole('alert')).toBeFocused()
      await expectAccessible(page, 'new ticket with errors')
      await page.getByRole('link', { name: /^Title:/ }).click()
      await expect(page.getByLabel('Title')).toBeFocused()
    })
  })
}
