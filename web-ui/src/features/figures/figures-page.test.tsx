import { screen, within } from '@testing-library/react'
import { http } from 'msw'
import { expect, test, vi } from 'vitest'
import { renderApp } from '@/testing/render-app'
import { problem, server } from '@/testing/server'

vi.mock('@/components/charts/draw', () => ({ draw: () => () => undefined }))

test('visitors read how reports come and go, in words, as a table and to take along', async () => {
  renderApp('/figures')
  expect(await screen.findByText('4 reports are open.')).toBeVisible()
  expect(screen.getByText(/3 reports were resolved .* half of them within 1.5 days, 9 of 10 within 3 days/)).toBeVisible()
  const table = screen.getByRole('table', { name: 'Reported and resolved per week', hidden: true })
  expect(within(table).getAllByRole('cell', { hidden: true }).map((cell) => cell.textContent)).toEqual(['2', '3'])
  expect(screen.getByRole('link', { name: 'Reported and resolved per week as CSV' })).toHaveAttribute(
    'href',
    '/api/public/figures/weeks.csv',
  )
})

test('figures that can’t be loaded are offered again', async () => {
  server.use(http.get('/api/public/figures', () => problem(500), { once: true }))
  const { user } = renderApp('/figures')
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('4 reports are open.')).toBeVisible()
})
