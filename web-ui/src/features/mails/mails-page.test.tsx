import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { Delivery } from '@/api/types'
import { mary, parishConfig } from '@/testing/parish'
import { renderApp } from '@/testing/render-app'
import { parish } from '@/testing/server'

const FORBIDDEN = 'This page is for admins'

const aMail = (facts: Partial<Delivery> = {}): Delivery => ({
  id: 'm-1',
  key: 'ticket/1/2/person:1',
  kind: 'status_changed',
  to: 'anna@example.org',
  state: 'pending',
  sending: false,
  attempts: 0,
  readyAt: '2026-11-20T09:00:00.000Z',
  dueAt: '2026-11-20T09:00:00.000Z',
  endedAt: null,
  reason: null,
  ...facts,
})

const failed = aMail({ id: 'm-2', state: 'failed', attempts: 1, reason: '550 no such user', endedAt: '2026-11-20T09:01:00.000Z' })

beforeEach(() => {
  parish.me = { ...mary, role: 'admin' }
  parish.mails = [aMail(), { ...failed }]
})

test('each mail tells how it fares and why', async () => {
  renderApp('/admin/mails')
  const list = await screen.findByRole('list', { name: 'Mails' })
  const [waiting, failing] = within(list).getAllByRole('listitem')
  expect(waiting).toHaveTextContent(/Another status anna@example.org.*Waiting/)
  expect(failing).toHaveTextContent(/Failed.*tried once.*Why: 550 no such user/)
  expect(screen.queryByText('No mail server is set up')).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /^Read/ })).not.toBeInTheDocument()
})

test('a failed mail is tried again, and the page says so', async () => {
  const { user } = renderApp('/admin/mails?state=failed')
  await user.click(await screen.findByRole('button', { name: 'Try again: Another status to anna@example.org' }))
  await waitFor(() => expect(parish.changes).toMatchObject([{ method: 'POST', path: '/api/admin/deliveries/m-2/retry' }]))
})

test('all that failed is tried again, once the admin has seen how much that is', async () => {
  const { user } = renderApp('/admin/mails')
  expect(await screen.findByRole('link', { name: 'Failed 1' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Try all failed again' }))
  const dialog = await screen.findByRole('dialog', { name: 'Try 1 mail again?' })
  expect(parish.changes).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Try them again' }))

  expect(await screen.findByText('1 mail is tried again')).toBeVisible()
  expect(parish.changes).toMatchObject([{ method: 'POST', path: '/api/admin/deliveries/retry' }])
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Try all failed again' })).not.toBeInTheDocument())
})

test('without a mail server the page says that mails wait', async () => {
  parish.hasServer = false
  renderApp('/admin/mails')
  expect(await screen.findByText('No mail server is set up')).toBeVisible()
  // what waits would go on waiting
  expect(screen.getAllByRole('button', { name: /^Try again/ })).toHaveLength(1)
})

test('the demo shows what a waiting mail says', async () => {
  parish.config = { ...parishConfig, signIn: { ...parishConfig.signIn, demo: ['admin'] } }
  const { user } = renderApp('/admin/mails')
  const [read] = await screen.findAllByRole('button', { name: 'Read: Another status to anna@example.org' })
  if (!read) throw new Error('nothing to read')
  await user.click(read)
  const letter = await screen.findByRole('dialog')
  expect(await within(letter).findByText('Your link to sign in')).toBeVisible()
  expect(letter).toHaveTextContent('this link signs you in.')
  await user.click(within(letter).getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
})

test('a state that no mail has is an empty list that says so', async () => {
  const { user } = renderApp('/admin/mails')
  await user.click(await screen.findByRole('link', { name: /^Sent/ }))
  expect(await screen.findByText('There are no such mails.')).toBeVisible()
})

test('whoever is no admin is turned away', async () => {
  parish.me = mary
  renderApp('/admin/mails')
  expect(await screen.findByRole('heading', { name: FORBIDDEN })).toBeVisible()
})
