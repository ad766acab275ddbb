import { screen } from '@testing-library/react'
import { http } from 'msw'
import { expect, test } from 'vitest'
import { mary } from '@/testing/parish'
import { renderApp } from '@/testing/render-app'
import { parish, problem, server } from '@/testing/server'

test('a link is asked for by mail, and the page says where to look', async () => {
  const { user } = renderApp('/sign-in?returnTo=/tickets/7K3-QFM')
  await user.type(await screen.findByLabelText('Your e-mail address'), 'anna@example.org{Enter}')

  expect(await screen.findByRole('heading', { name: 'Look in your mail' })).toHaveFocus()
  expect(parish.changes).toMatchObject([{ body: { email: 'anna@example.org', returnTo: '/tickets/7K3-QFM' } }])
})

test('an address that is none is told next to the field, and nothing is sent', async () => {
  const { user } = renderApp('/sign-in')
  await user.type(await screen.findByLabelText('Your e-mail address'), 'anna{Enter}')

  expect(await screen.findByText(/Enter an address such as/)).toBeVisible()
  expect(screen.getByLabelText('Your e-mail address')).toBeInvalid()
  expect(parish.changes).toEqual([])
})

test('the provider is offered by its own label, and brings the person back to where they were going', async () => {
  parish.config = { ...parish.config, signIn: { oidc: { label: 'Sign in with Google' }, emailLink: false, demo: [] } }
  renderApp('/sign-in?returnTo=/desk?view=open')

  const link = await screen.findByRole('link', { name: 'Sign in with Google' })
  expect(link).toHaveAttribute('href', '/auth/login?returnTo=%2Fdesk%3Fview%3Dopen')
})

test.each(['https://evil.example/', '//evil.example/', '/\\evil.example'])('%s is not gone back to', async (returnTo) => {
  parish.config = { ...parish.config, signIn: { oidc: { label: 'Go' }, emailLink: false, demo: [] } }
  renderApp(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`)

  expect(await screen.findByRole('link', { name: 'Go' })).toHaveAttribute('href', '/auth/login?returnTo=%2F')
})

test('a sample person is signed in by one click', async () => {
  parish.config = { ...parish.config, signIn: { oidc: null, emailLink: false, demo: ['admin', 'staff', 'member'] } }
  server.use(
    http.post('/auth/demo', () => {
      parish.me = mary
      return new Response(null, { status: 204 })
    }),
  )
  const { user } = renderApp('/sign-in?returnTo=/desk')
  expect(await screen.findByText('Demo: sample data, resets with --fresh')).toBeVisible()
  await user.click(screen.getByRole('button', { name: /^Staff/ }))

  expect(await screen.findByRole('link', { name: 'The side door will not lock' })).toBeVisible()
})

test('a sign-in that fails says so, and can be tried again', async () => {
  parish.config = { ...parish.config, signIn: { oidc: null, emailLink: false, demo: ['staff'] } }
  server.use(http.post('/auth/demo', () => problem(404, { detail: 'There is no demo here' })))
  const { user } = renderApp('/sign-in')
  await user.click(await screen.findByRole('button', { name: /^Staff/ }))

  expect(await screen.findByRole('alert')).toHaveTextContent('There is no demo here')
  expect(screen.getByRole('button', { name: /^Staff/ })).toBeEnabled()
})

test.each([
  ['expired_link', /expired or was already used/],
  ['unverified_email', /has not verified/],
  ['inactive', /switched off/],
  ['something_newer', /did not work this time/],
])('%s is explained', async (error, explanation) => {
  renderApp(`/sign-in?error=${error}`)
  expect(await screen.findByRole('alert')).toHaveTextContent(explanation)
})

test('without any way to sign in, the page says who can help', async () => {
  parish.config = { ...parish.config, signIn: { oidc: null, emailLink: false, demo: [] } }
  renderApp('/sign-in')
  expect(await screen.findByText('Signing in is not set up yet')).toBeVisible()
})
