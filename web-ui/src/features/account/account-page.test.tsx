import { fireEvent, screen, waitFor } from '@testing-library/react'
import { delay, http } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { Session } from '@/api/types'
import { mary } from '@/testing/parish'
import { renderApp } from '@/testing/render-app'
import { parish, problem, server } from '@/testing/server'

const session = (facts: Partial<Session>): Session => ({
  id: 's-1',
  createdAt: '2026-11-20T09:00:00.000Z',
  lastSeenAt: '2026-11-21T09:00:00.000Z',
  expiresAt: '2026-12-20T09:00:00.000Z',
  current: false,
  method: 'demo',
  client: 'Firefox on Linux',
  ...facts,
})

beforeEach(() => {
  parish.me = mary
  parish.sessions = [session({ current: true }), session({ id: 's-2', client: 'Safari on iPhone' })]
})

test('another session is ended', async () => {
  const { user } = renderApp('/account')
  await user.click(await screen.findByRole('button', { name: 'End the session on Safari on iPhone' }))
  await waitFor(() => expect(screen.queryByText('Safari on iPhone')).not.toBeInTheDocument())
  expect(screen.getByText('this one')).toBeVisible()
})

test('signing out everywhere ends this session, too', async () => {
  const { user } = renderApp('/account')
  await user.click(await screen.findByRole('button', { name: 'Sign out everywhere' }))
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect(parish.sessions).toEqual([])
})

test('a theme is chosen and kept', async () => {
  const { user } = renderApp('/account')
  await user.click(await screen.findByRole('radio', { name: 'Dark' }))
  expect(document.documentElement).toHaveAttribute('data-theme', 'dark')
  await user.click(screen.getByRole('radio', { name: 'Like the system' }))
  expect(document.documentElement).not.toHaveAttribute('data-theme')
})

test('signing out goes home', async () => {
  const { user, router } = renderApp('/account')
  await user.click(await screen.findByRole('button', { name: 'Sign out' }))
  expect(await screen.findByRole('heading', { name: 'What is broken gets mended' })).toBeVisible()
  expect(router.state.location.pathname).toBe('/')
})

test('mails are chosen one by one, and once a day, in the language of the page', async () => {
  const { user } = renderApp('/account')
  await user.click(await screen.findByRole('checkbox', { name: /^New reports/ }))
  await user.click(screen.getByRole('radio', { name: 'Together, once a day' }))
  expect(await screen.findByText('Saved.')).toBeVisible()
  await waitFor(() => expect(parish.changes).toHaveLength(2))
  expect(parish.changes[1]).toMatchObject({
    method: 'PUT',
    path: '/api/me/notifications',
    body: { ownReports: true, assigned: true, newReports: false, answers: true, mentions: true, overdue: true, digest: 'daily', language: 'en' },
  })
})

test('a choice is shown with the click that makes it, before anything was asked', async () => {
  server.use(http.put('/api/me/notifications', () => delay('infinite')))
  renderApp('/account')
  const assigned = await screen.findByRole('checkbox', { name: /^Assigned to me/ })
  const overdue = screen.getByRole('checkbox', { name: /^Overdue/ })
  fireEvent.click(assigned)
  expect(assigned).not.toBeChecked()
  fireEvent.click(overdue)
  expect(assigned).not.toBeChecked()
  expect(overdue).not.toBeChecked()
})

test('a choice that could not be kept is taken back and said to be', async () => {
  server.use(http.put('/api/me/notifications', () => problem(409, { detail: 'Not now.' })))
  const { user } = renderApp('/account')
  const assigned = await screen.findByRole('checkbox', { name: /^Assigned to me/ })
  await user.click(assigned)
  expect(await screen.findByText('That was not saved: Not now.')).toBeVisible()
  await waitFor(() => expect(assigned).toBeChecked())
})

test('whoever does not work the desk chooses what is theirs alone', async () => {
  parish.me = { ...mary, role: 'member' }
  renderApp('/account')
  expect(await screen.findByRole('checkbox', { name: /^News of my reports/ })).toBeChecked()
  expect(screen.queryByRole('checkbox', { name: /^New reports/ })).not.toBeInTheDocument()
})
