import { screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { expect, test } from 'vitest'
import { mary } from '@/testing/parish'
import { SECRET, aReport, aTrackedReport, portal } from '@/testing/portal'
import { renderApp } from '@/testing/render-app'
import { parish, problem, server } from '@/testing/server'

const at = `/track/${SECRET}`

test('the private link shows how far the report is, and gives advice to keep it', async () => {
  portal.tracked.set(SECRET, aTrackedReport({ sensitive: true }))
  renderApp(at)
  expect(await screen.findByRole('heading', { level: 1, name: 'Tap in the kitchen leaks' })).toBeVisible()
  expect(screen.getByText(/This report is sensitive/)).toBeVisible()
  expect(screen.getByLabelText('Your private link')).toHaveValue(`http://localhost:3000${at}`)
  expect(screen.getByText(/Keep this link\./)).toBeVisible()
})

test('the link is copied', async () => {
  const { user } = renderApp(at)
  await user.click(await screen.findByRole('button', { name: 'Copy the link' }))
  expect(await screen.findByText('Copied')).toBeVisible()
  expect(await navigator.clipboard.readText()).toBe(`http://localhost:3000${at}`)
})

test('an answer reaches staff, and stands in the conversation', async () => {
  const { user } = renderApp(at)
  await user.click(await screen.findByRole('button', { name: 'Send' }))
  expect(screen.getByLabelText('Write to staff')).toBeInvalid()
  await user.type(screen.getByLabelText('Write to staff'), 'It is worse today.')
  await user.click(screen.getByRole('button', { name: 'Send' }))

  expect(await screen.findByText('It is worse today.')).toBeVisible()
  expect(screen.getByLabelText('Write to staff')).toHaveValue('')
  expect(portal.sent).toMatchObject([{ path: `/api/public${at}/comments`, body: { body: 'It is worse today.' } }])
})

test('an answer that fails stays where it was typed, and has the same key when it is sent again', async () => {
  server.use(http.post('/api/public/track/:secret/comments', () => problem(500), { once: true }))
  const { user } = renderApp(at)
  await user.type(await screen.findByLabelText('Write to staff'), 'It is worse today.')
  await user.click(screen.getByRole('button', { name: 'Send' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('That did not work')
  expect(screen.getByLabelText('Write to staff')).toHaveValue('It is worse today.')

  await user.click(screen.getByRole('button', { name: 'Send' }))
  await screen.findByText('Sent. Staff have it.')
  expect(portal.sent[0]?.key).toMatch(/^[0-9a-f]{32}$/)
})

test('news by mail are asked for, wait for the confirmation, and are stopped', async () => {
  const { user } = renderApp(at)
  await user.type(await screen.findByLabelText('Your e-mail address'), 'anna@example.org{Enter}')
  expect(await screen.findByText(/a…@example.org is not confirmed yet/)).toBeVisible()
  expect(portal.sent).toMatchObject([{ method: 'PUT', body: { email: 'anna@example.org' } }])

  await user.click(screen.getByRole('button', { name: 'Stop the news' }))
  expect(await screen.findByLabelText('Your e-mail address')).toBeVisible()
})

test('whoever is signed in adds the report to theirs', async () => {
  parish.me = { ...mary, role: 'member' }
  const { user } = renderApp(at)
  await user.click(await screen.findByRole('button', { name: 'Add it to my reports' }))
  expect(await screen.findByText('This report is in somebody’s list of reports.')).toBeVisible()
  expect(portal.sent).toMatchObject([{ method: 'POST', path: `/api/public${at}/claim` }])
})

test('whoever signs in first finds back, and their secret went nowhere', async () => {
  const { user, router } = renderApp(at)
  const [, offer] = await screen.findAllByRole('link', { name: 'Sign in' })
  if (!offer) throw new Error('The page offers to sign in')
  await user.click(offer)
  await waitFor(() => expect(router.state.location.href).toBe('/sign-in?returnTo=%2Fmy-reports'))

  parish.me = { ...mary, role: 'member' }
  const again = renderApp('/my-reports')
  await again.user.click(await screen.findByRole('link', { name: 'Back to the report' }))
  await waitFor(() => expect(again.router.state.location.pathname).toBe(at))
  await screen.findByRole('button', { name: 'Add it to my reports' })
  await again.user.click(screen.getByRole('link', { name: 'My reports' }))
  await screen.findByRole('heading', { level: 1, name: 'My reports' })
  expect(screen.queryByRole('link', { name: 'Back to the report' })).not.toBeInTheDocument()
})

test('a link that leads nowhere says so', async () => {
  renderApp('/track/bWlzdHlwZWQ')
  expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeVisible()
})

test('a merged report shows what everyone sees of the other one, and takes no more answers', async () => {
  portal.tracked.set(SECRET, aTrackedReport({ merged: true, mergedInto: aReport({ reference: 'TAP-111', title: 'Tap drips' }) }))
  renderApp(at)
  expect(await screen.findByText(/put this report together with another one/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Tap drips' })).toHaveAttribute('href', '/reports/TAP-111')
  expect(screen.queryByLabelText('Write to staff')).not.toBeInTheDocument()
})

test('of another one that is not public nothing is said but that it is there', async () => {
  portal.tracked.set(SECRET, aTrackedReport({ merged: true }))
  renderApp(at)
  const other = await screen.findByRole('region', { name: 'The other report' })
  expect(other).toHaveTextContent('There is nothing of that one to be shown here.')
  expect(within(other).queryByRole('link')).not.toBeInTheDocument()
})
