import { expectAccessible } from '../support/accessible.ts'
import { newWord } from '../support/staff.ts'
import { expect, test } from '../support/test.ts'

test('staff see how the work goes, as pictures, as tables, and to take along', async ({ page, enter, colleague }) => {
  const refused: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text())
  })
  await colleague.create({ title: `Lamp ${newWord()}` })
  await enter('staff')
  await page.goto('/desk')
  await page.getByRole('link', { name: 'Insights' }).click()
  const picture = page.getByRole('img', { name: 'Chart: Opened and resolved per week' })
  await expect(picture).toBeVisible()
  // something was drawn: not every pixel is as the others
  await expect
    .poll(() =>
      picture.evaluate((canvas: HTMLCanvasElement) => {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
        return new Set(pixels).size
      }),
    )
    .toBeGreaterThan(3)
  await expectAccessible(page, 'insights')

  await page.getByRole('link', { name: '52 weeks' }).click()
  await expect(page).toHaveURL(/weeks=52/)
  await page.getByText('As a table').first().click()
  const table = page.getByRole('table', { name: 'Opened and resolved per week' })
  await expect(table.getByRole('row')).toHaveCount(53)
  await expectAccessible(page, 'insights as tables')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Open tickets by place as CSV' }).click()
  expect((await download).suggestedFilename()).toBe('places.csv')
  expect(refused).toEqual([])
})

test('visitors read the figures of what is public', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'In figures' }).click()
  await expect(page.getByRole('heading', { name: 'In figures' })).toBeVisible()
  await expect(page.getByRole('img', { name: 'Chart: Reported and resolved per week' })).toBeVisible()
  await expect(page.getByText(/reports? (is|are) open\./)).toBeVisible()
  await expectAccessible(page, 'public figures')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Reported and resolved per week as CSV' }).click()
  expect((await download).suggestedFilename()).toBe('weeks.csv')
})
