import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { mary } from '@/testing/parish'
import { aReport, portal } from '@/testing/portal'
import { renderApp } from '@/testing/render-app'
import { parish, problem, server } from '@/testing/server'

test('a visitor reads what this is, and finds the way to report and to sign in', async () => {
  renderApp('/')
  expect(await screen.findByText(/St Mary’s looks after its buildings here/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in')
  expect(screen.getByRole('link', { name: 'Report a problem' })).toHaveAttribute('href', '/report')
})

test('what is being worked on and what was resolved is shown, each leading to its page', async () => {
  renderApp('/')
  const [open] = await screen.findAllByRole('link', { name: 'Tap in the kitchen leaks' })
  expect(open).toHaveAttribute('href', '/reports/7K3-QFM')
  expect(screen.getByRole('link', { name: 'All open reports' })).toHaveAttribute('href', '/reports?phase=open')
  const phases = portal.asked.map(({ searchParams }) => searchParams.get('phase'))
  expect(phases.sort()).toEqual(['open', 'resolved'])
})

test('words that are searched for lead to the list', async () => {
  const { user, router } = renderApp('/')
  await user.type(await screen.findByRole('searchbox', { name: 'Is it known already?' }), 'tap{Enter}')
  await waitFor(() => expect(router.state.location.href).toBe('/reports?q=tap'))
})

test('where nothing is open, the page says so', async () => {
  portal.reports = []
  renderApp('/')
  expect(await screen.findByText(/Nothing is open/)).toBeVisible()
  expect(await screen.findByText(/Nothing has been resolved yet/)).toBeVisible()
})

test('reports that can’t be loaded are offered again', async () => {
  server.use(http.get('/api/public/tickets', () => problem(500), { once: true }))
  const { user } = renderApp('/')
  const alert = await screen.findByRole('alert')
  await user.click(within(alert).getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(screen.getAllByRole('link', { name: 'Tap in the kitchen leaks' })).toHaveLength(2))
})

test('staff are sent on to the desk', async () => {
  parish.me = mary
  const { router } = renderApp('/')
  await waitFor(() => expect(router.state.location.pathname).toBe('/desk'))
})

test('a member is welcomed, finds their reports, and can sign out', async () => {
  parish.me = { ...mary, name: 'Anna', role: 'member' }
  portal.reports = [aReport()]
  const { user } = renderApp('/')
  await screen.findByRole('heading', { name: 'Welcome, Anna' })
  expect(screen.getByRole('link', { name: 'My reports' })).toHaveAttribute('href', '/my-reports')
  await user.click(screen.getByRole('button', { name: 'Sign out' }))
  expect(await screen.findByRole('heading', { name: 'What is broken gets mended' })).toBeVisible()
})

test('an address without a page says so', async () => {
  renderApp('/nowhere')
  expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeVisible()
})

test('when the server is away at the start, the page comes by itself once it is back', async () => {
  let away = true
  server.use(
    http.get('/api/public/config', () => (away ? HttpResponse.error() : undefined)),
    http.get('/q/health/ready', () => (away ? HttpResponse.error() : undefined)),
  )
  renderApp('/')
  expect(await screen.findByText(/right back, nothing is lost/)).toBeVisible()
  away = false
  expect(await screen.findByText(/looks after its buildings/, {}, { timeout: 8_000 })).toBeVisible()
})
