import { screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { mary } from '@/testing/parish'
import { renderApp } from '@/testing/render-app'
import { parish, problem, server } from '@/testing/server'

// there is no canvas to draw on here: the browser tests look at the pictures
vi.mock('@/components/charts/draw', () => ({ draw: () => () => undefined }))

beforeEach(() => {
  parish.me = mary
})

test('each chart is there as a table, too, and to take along', async () => {
  renderApp('/insights')
  await screen.findByRole('img', { name: 'Chart: Open tickets by age' })
  expect(screen.getAllByText('As a table')).toHaveLength(4)
  const table = screen.getByRole('table', { name: 'Opened and resolved per week', hidden: true })
  expect(within(table).getAllByRole('cell', { hidden: true }).map((cell) => cell.textContent)).toEqual(['3', '1', '2', '4'])
  expect(screen.getByRole('link', { name: 'Open tickets by place as CSV' })).toHaveAttribute(
    'href',
    '/api/insights/places.csv?weeks=26',
  )
})

test('times read as people say them', async () => {
  renderApp('/insights')
  const table = await screen.findByRole('table', { name: 'How long people wait' })
  expect(within(table).getByRole('row', { name: /^To the first answer/ })).toHaveTextContent('45 min2 hours7')
  expect(within(table).getByRole('row', { name: /^To the end/ })).toHaveTextContent('1.5 days3 days2')
})

test('how far one looks back stands in the address', async () => {
  const { user, router } = renderApp('/insights')
  await user.click(await screen.findByRole('link', { name: '52 weeks' }))
  await waitFor(() => expect(router.state.location.search).toEqual({ weeks: '52' }))
  expect(await screen.findByRole('link', { name: 'How long people wait as CSV' })).toHaveAttribute(
    'href',
    '/api/insights/times.csv?weeks=52',
  )
})

test('what could not be counted is offered again', async () => {
  server.use(http.get('/api/insights', () => problem(500), { once: true }))
  const { user } = renderApp('/insights')
  const alert = await screen.findByRole('alert')
  await user.click(within(alert).getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('How long people wait')).toBeVisible()
})
