import { screen, waitFor } from '@testing-library/react'
import { http } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { mary } from '@/testing/parish'
import { renderApp } from '@/testing/render-app'
import { parish, problem, server } from '@/testing/server'

beforeEach(() => {
  parish.me = { ...mary, role: 'admin' }
})

test('an admin closes the portal, which holds at once', async () => {
  const { user } = renderApp('/admin/organisation')
  expect(await screen.findByRole('radio', { name: /^Open/ })).toBeChecked()
  await user.click(screen.getByRole('radio', { name: /^Closed/ }))
  expect(await screen.findByText('Saved. It holds from now on, for everyone.')).toBeVisible()
  expect(screen.getByRole('radio', { name: /^Closed/ })).toBeChecked()
  expect(screen.getByRole('radio', { name: /^After triage/ })).toBeDisabled()
  expect(parish.changes).toMatchObject([{ method: 'PATCH', path: '/api/admin/organisation', body: { portal: 'closed' } }])
})

test('reports appear after triage, and the page tells how many wait', async () => {
  const { user } = renderApp('/admin/organisation')
  await user.click(await screen.findByRole('radio', { name: /^After triage/ }))
  expect(await screen.findByText(/^Saved/)).toBeVisible()
  expect(screen.getByText(/3 reports have not been moved on/)).toBeVisible()
})

test('the organisation is called otherwise everywhere', async () => {
  const { user } = renderApp('/admin/organisation')
  const name = await screen.findByRole('textbox', { name: 'Name' })
  await user.clear(name)
  await user.type(name, 'St Agnes')
  await user.click(screen.getByRole('button', { name: 'Save the name' }))
  expect(await screen.findByText('The name was changed.')).toBeVisible()
  await waitFor(() => expect(parish.config.name).toBe('St Agnes'))
  expect(name).toHaveValue('St Agnes')
})

test('a choice that was not kept is said to be', async () => {
  server.use(http.patch('/api/admin/organisation', () => problem(409, { detail: 'Not now.' })))
  const { user } = renderApp('/admin/organisation')
  await user.click(await screen.findByRole('radio', { name: /^Closed/ }))
  expect(await screen.findByText('That was not saved: Not now.')).toBeVisible()
  expect(screen.getByRole('radio', { name: /^Open/ })).toBeChecked()
})

test('visitors of a closed portal are told so, and may report', async () => {
  parish.me = null
  parish.config = { ...parish.config, portal: 'closed' }
  renderApp('/')
  expect(await screen.findByText(/Reports are not shown to everyone here/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Report a problem' })).toHaveAttribute('href', '/report')
  expect(screen.queryByRole('searchbox')).not.toBeInTheDocument()
})
