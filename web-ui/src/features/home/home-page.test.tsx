import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { mary } from '@/testing/parish'
import { renderApp } from '@/testing/render-app'
import { parish, server } from '@/testing/server'

test('a visitor reads what this is, and where to sign in', async () => {
  renderApp('/')
  expect(await screen.findByText(/St Mary’s looks after its buildings here/)).toBeVisible()
  expect(screen.getAllByRole('link', { name: 'Sign in' })[0]).toHaveAttribute('href', '/sign-in')
})

test('staff are sent on to the desk', async () => {
  parish.me = mary
  const { router } = renderApp('/')
  await waitFor(() => expect(router.state.location.pathname).toBe('/desk'))
})

test('a member is welcomed, and can sign out', async () => {
  parish.me = { ...mary, name: 'Anna', role: 'member' }
  const { user } = renderApp('/')
  await screen.findByRole('heading', { name: 'Welcome, Anna' })
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
