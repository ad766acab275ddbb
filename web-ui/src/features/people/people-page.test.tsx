import { screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { AdminUser } from '@/api/types'
import { mary } from '@/testing/parish'
import { renderApp } from '@/testing/render-app'
import { parish, problem, server } from '@/testing/server'

const aPerson = (facts: Partial<AdminUser> = {}): AdminUser => ({
  id: 'u-tom',
  email: 'tom@example.org',
  name: 'Tom Becket',
  role: 'staff',
  active: true,
  createdAt: '2026-11-01T09:00:00.000Z',
  lastSignInAt: '2026-11-20T09:00:00.000Z',
  openTickets: 3,
  ...facts,
})

const rowOf = (name: RegExp) => screen.findByRole('row', { name })

beforeEach(() => {
  parish.me = { ...mary, role: 'admin' }
  parish.people = [aPerson(), aPerson({ id: 'u-una', name: 'una', email: 'una@example.org', lastSignInAt: null, openTickets: 0 })]
})

test('each person is told with role, last sign-in and open tickets', async () => {
  renderApp('/admin/people')
  const tom = await rowOf(/Tom Becket/)
  expect(within(tom).getByRole('combobox', { name: 'Role of Tom Becket' })).toHaveValue('staff')
  expect(within(tom).getByText('3')).toBeVisible()
  expect(within(await rowOf(/una@example/)).getByText('Never signed in')).toBeVisible()
})

test('somebody is invited, with the same key however often it is sent', async () => {
  const { user } = renderApp('/admin/people')
  await user.click(await screen.findByRole('button', { name: 'Invite somebody' }))
  await user.type(screen.getByRole('textbox', { name: 'E-mail address' }), 'vic@example.org')
  await user.click(screen.getByRole('button', { name: 'Send the invitation' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(parish.changes).toMatchObject([
    { method: 'POST', path: '/api/admin/users', body: { email: 'vic@example.org', role: 'staff' } },
  ])
  expect(await rowOf(/vic@example/)).toBeVisible()
})

test('an address that is known already is refused in the dialog, and what was typed stays', async () => {
  server.use(http.post('/api/admin/users', () => problem(409, { detail: 'Somebody is known by this address already.' })))
  const { user } = renderApp('/admin/people')
  await user.click(await screen.findByRole('button', { name: 'Invite somebody' }))
  await user.type(screen.getByRole('textbox', { name: 'E-mail address' }), 'tom@example.org')
  await user.click(screen.getByRole('button', { name: 'Send the invitation' }))
  expect(await screen.findByText('Somebody is known by this address already.')).toBeVisible()
  expect(screen.getByRole('textbox', { name: 'E-mail address' })).toHaveValue('tom@example.org')
})

test('a role is given, and taken back by one step', async () => {
  const { user } = renderApp('/admin/people')
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Role of Tom Becket' }), 'admin')
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(parish.changes.map(({ body }) => body)).toEqual([{ role: 'admin' }, { role: 'staff' }]))
})

test('who is to be shut out is asked about, and let in again by one step', async () => {
  const { user } = renderApp('/admin/people')
  await user.click(await screen.findByRole('button', { name: 'Deactivate Tom Becket' }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('3 open tickets stay assigned to them')
  expect(parish.changes).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Deactivate' }))
  expect(await within(await rowOf(/Tom Becket/)).findByText('Deactivated')).toBeVisible()
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(parish.changes.map(({ body }) => body)).toEqual([{ active: false }, { active: true }]))
})

test('who is awaited is invited again', async () => {
  const { user } = renderApp('/admin/people')
  await user.click(await screen.findByRole('button', { name: 'Send the invitation to una again' }))
  await waitFor(() => expect(parish.changes).toMatchObject([{ path: '/api/admin/users/u-una/invitation' }]))
})

test('the sessions of somebody are seen and ended', async () => {
  const { user } = renderApp('/admin/people')
  await user.click(await screen.findByRole('button', { name: 'Sessions of Tom Becket' }))
  await user.click(await screen.findByRole('button', { name: 'Sign out everywhere' }))
  await waitFor(() => expect(parish.changes).toMatchObject([{ method: 'DELETE', path: '/api/admin/users/u-tom/sessions' }]))
})

test('staff see no people', async () => {
  parish.me = mary
  renderApp('/admin/people')
  expect(await screen.findByText('This page is for admins')).toBeVisible()
})
