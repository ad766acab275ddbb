import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { AdminUser, ErasurePreview, ErasureReceipt } from '@/api/types'
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

const preview = (facts: Partial<ErasurePreview> = {}): ErasurePreview => ({
  userId: 'u-tom',
  name: 'Tom Becket',
  email: 'tom@example.org',
  confirm: 'tom@example.org',
  kept: { identities: 0, sessions: 2, signInLinks: 0, waitingMails: 0, endedMails: 1 },
  reports: ['7K3-QFM'],
  follows: [],
  assignments: 3,
  photos: [],
  mentions: [
    { id: '7K3-QFM/title', ticket: '7K3-QFM', where: 'title', before: 'Ask ', found: 'Tom Becket', after: '', times: 1, events: 0 },
    { id: '7K3-QFN/title', ticket: '7K3-QFN', where: 'title', before: '', found: 'Becket', after: ' Street', times: 1, events: 0 },
  ],
  seen: 'as it was',
  problem: null,
  ...facts,
})

const receipt: ErasureReceipt = {
  id: 'e-1',
  at: '2026-11-22T09:00:00.000Z',
  userId: 'u-tom',
  tickets: [{ ticket: '7K3-QFM', version: 3, what: ['title'] }],
  blanked: [{ ticket: '7K3-QFM', events: [1, 2] }],
  forgotten: { identities: 0, sessions: 2, signInLinks: 0, waitingMails: 0, endedMails: 1 },
  follows: 0,
  entry: 12,
  hash: 'ab',
}

test('somebody is erased as it was looked at, without what was taken out, once their address was typed', async () => {
  const asked: unknown[] = []
  server.use(
    http.post('/api/admin/erasures/preview', async ({ request }) => {
      asked.push(await request.json())
      return HttpResponse.json(preview())
    }),
    http.post('/api/admin/erasures', async ({ request }) => {
      asked.push(await request.json())
      return HttpResponse.json(receipt)
    }),
  )
  const { user } = renderApp('/admin/people')
  await user.click(await screen.findByRole('button', { name: 'Data of Tom Becket' }))
  await user.type(screen.getByRole('textbox', { name: 'What else they are called in texts' }), 'Tommy{Enter}0700 900 461')
  await user.click(screen.getByRole('button', { name: 'Erase…' }))
  expect(await screen.findByText('2 sessions: they are signed out')).toBeVisible()
  await user.click(screen.getByRole('checkbox', { name: /Becket Street/ }))
  const erase = screen.getByRole('button', { name: 'Erase for ever' })
  expect(erase).toBeDisabled()
  await user.type(screen.getByRole('textbox', { name: 'Type tom@example.org' }), 'Tom@example.org')
  await user.click(erase)
  expect(await screen.findByText('2 events of histories blanked; the log still verifies')).toBeVisible()
  const whom = { userId: 'u-tom', phrases: ['Tommy', '0700 900 461'] }
  expect(asked).toEqual([
    whom,
    { ...whom, seen: 'as it was', mentions: ['7K3-QFM/title'], photos: [], confirm: 'Tom@example.org' },
  ])
})

test('who may not be erased is told so, and nothing can be typed', async () => {
  server.use(http.post('/api/admin/erasures/preview', () => HttpResponse.json(preview({ problem: 'Nobody erases themselves.' }))))
  const { user } = renderApp('/admin/people')
  await user.click(await screen.findByRole('button', { name: 'Data of Tom Becket' }))
  await user.click(screen.getByRole('button', { name: 'Erase…' }))
  expect(await screen.findByText('Nobody erases themselves.')).toBeVisible()
  expect(screen.getByRole('textbox', { name: 'Type tom@example.org' })).toBeDisabled()
  expect(screen.getByRole('button', { name: 'Erase for ever' })).toBeDisabled()
})

test('what is something else by now is said, and looked at again', async () => {
  server.use(
    http.post('/api/admin/erasures/preview', () => HttpResponse.json(preview())),
    http.post('/api/admin/erasures', () => problem(409, { detail: 'Look again, then decide.' })),
  )
  const { user } = renderApp('/admin/people')
  await user.click(await screen.findByRole('button', { name: 'Data of Tom Becket' }))
  await user.click(screen.getByRole('button', { name: 'Erase…' }))
  await user.type(await screen.findByRole('textbox', { name: 'Type tom@example.org' }), 'tom@example.org')
  await user.click(screen.getByRole('button', { name: 'Erase for ever' }))
  expect(await screen.findByText('Look again, then decide.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Back' }))
  expect(screen.getByRole('button', { name: 'Erase…' })).toBeEnabled()
})

test('somebody without an account is found by their address', async () => {
  server.use(
    http.post('/api/admin/erasures/preview', () =>
      problem(400, { violations: [{ field: 'email', message: 'must be an address such as ann@example.org' }] }),
    ),
  )
  const { user } = renderApp('/admin/people')
  await user.click(await screen.findByRole('button', { name: 'Somebody without an account' }))
  await user.type(screen.getByRole('textbox', { name: 'E-mail address' }), 'nobody')
  await user.click(screen.getByRole('button', { name: 'Erase…' }))
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'E-mail address' })).toBeInvalid())
})

test('staff see no people', async () => {
  parish.me = mary
  renderApp('/admin/people')
  expect(await screen.findByText('This page is for admins')).toBeVisible()
})
