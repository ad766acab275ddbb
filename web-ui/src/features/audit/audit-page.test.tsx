import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { AuditEntry } from '@/api/types'
import { mary } from '@/testing/parish'
import { renderApp } from '@/testing/render-app'
import { parish, problem, server } from '@/testing/server'

const MARY = '11111111-1111-4111-8111-111111111111'
const HEAD = 'b'.repeat(64)

const anEntry = (facts: Partial<AuditEntry>): AuditEntry => ({
  ticket: null,
  subject: null,
  sequence: 1,
  at: '2026-11-20T09:00:00.000Z',
  actor: { kind: 'user', userId: MARY, name: 'Mary Miller' },
  type: 'changed',
  changes: [],
  erased: false,
  hash: '1'.repeat(64),
  ...facts,
})

beforeEach(() => {
  parish.me = { ...mary, role: 'admin' }
  parish.people = [
    {
      id: MARY,
      email: 'mary@example.org',
      name: 'Mary Miller',
      role: 'admin',
      active: true,
      createdAt: '2026-01-05T08:00:00.000Z',
      lastSignInAt: null,
      openTickets: 0,
    },
  ]
  parish.audit = [
    anEntry({
      subject: { kind: 'user', key: MARY, name: 'Tom Becket' },
      changes: [{ field: 'role', from: 'member', to: 'staff' }],
    }),
    anEntry({
      ticket: { reference: '7K3-QFM', title: 'The side door' },
      sequence: 2,
      actor: { kind: 'guest', name: 'Guest' },
      changes: [{ field: 'status', from: 'new', to: 'open' }],
      hash: '2'.repeat(64),
    }),
    anEntry({ subject: { kind: 'status', key: 'parts', name: null }, type: 'deleted', erased: true, hash: '3'.repeat(64) }),
  ]
})

test('entries of both logs read as sentences, with the way to what they are about', async () => {
  renderApp('/admin/audit')
  const list = await screen.findByRole('list', { name: 'What happened' })
  const [person, ticket, status] = within(list).getAllByRole('listitem')
  expect(person).toHaveTextContent('Mary Miller changed the person Tom Becket: role from Member to Staff')
  expect(ticket).toHaveTextContent('Someone without an account changed status from New to Open')
  expect(screen.getByRole('link', { name: '7K3-QFM The side door' })).toHaveAttribute('href', '/tickets/7K3-QFM')
  expect(status).toHaveTextContent('Mary Miller removed the status “parts”')
  expect(status).toHaveTextContent('What it said was erased')
  expect(screen.getByText('3 entries')).toBeVisible()
})

test('a checkpoint says how many tickets it covers', async () => {
  parish.audit = [
    anEntry({
      subject: { kind: 'checkpoint', key: 'c'.repeat(64), name: null },
      actor: { kind: 'system', name: 'Sexton' },
      type: 'created',
      changes: [{ field: 'tickets', from: null, to: '12' }],
    }),
  ]
  renderApp('/admin/audit')
  const list = await screen.findByRole('list', { name: 'What happened' })
  expect(list).toHaveTextContent('Sexton added a checkpoint: what the logs of 12 tickets ended with')
})

test('a person is found by name, and the address keeps whom', async () => {
  const { user, router } = renderApp('/admin/audit')
  await user.click(await screen.findByRole('button', { name: 'Filter by Who' }))
  await user.type(await screen.findByRole('searchbox', { name: 'Name or address' }), 'Mary')
  await user.click(await screen.findByRole('menuitem', { name: /Mary Miller/ }))

  expect(await screen.findByRole('button', { name: 'Filter by Who: Mary Miller' })).toBeVisible()
  expect(await screen.findByText('2 entries')).toBeVisible()
  expect(router.state.location.search).toEqual({ person: MARY })
  await user.click(screen.getByRole('button', { name: 'Clear filters' }))
  expect(await screen.findByText('3 entries')).toBeVisible()
})

test('days are those of the reader, the last one with all of it', async () => {
  renderApp('/admin/audit?from=2026-11-20&to=2026-11-21&kind=user&ticket=nonsense&person=me')
  await screen.findByRole('list', { name: 'What happened' })
  const asked = parish.listed.at(-1)
  expect(asked?.get('from')).toBe(new Date('2026-11-20T00:00').toISOString())
  expect(asked?.get('to')).toBe(new Date('2026-11-22T00:00').toISOString())
  expect(asked?.getAll('kind')).toEqual(['user'])
  expect([asked?.has('ticket'), asked?.has('person')]).toEqual([false, false])
})

test('nothing found is said', async () => {
  parish.audit = []
  renderApp('/admin/audit')
  expect(await screen.findByText('Nothing of the kind was recorded.')).toBeVisible()
})

test('a log that can’t be had is asked for again', async () => {
  server.use(http.get('/api/admin/audit', () => problem(403), { once: true }))
  const { user } = renderApp('/admin/audit')
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('3 entries')).toBeVisible()
})

test('a verification tells what holds, and the head to keep', async () => {
  const { user } = renderApp('/admin/audit')
  await user.click(await screen.findByRole('button', { name: 'Verify now' }))
  expect(await screen.findByText('All of it holds: 8 entries of 3 chains.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Copy' }))
  expect(await screen.findByText('Copied.')).toBeVisible()
  expect(await navigator.clipboard.readText()).toBe('a'.repeat(64))
})

test('a head that was kept is looked for, and what is none is refused', async () => {
  const { user } = renderApp('/admin/audit')
  const kept = await screen.findByRole('textbox', { name: /^A head that you kept/ })
  await user.type(kept, 'abc')
  await user.click(screen.getByRole('button', { name: 'Verify now' }))
  expect(await screen.findByText(/A head has 64 characters/)).toBeVisible()
  expect(kept).toHaveAttribute('aria-invalid', 'true')

  await user.clear(kept)
  await user.type(kept, ` ${HEAD.toUpperCase()} `)
  await user.click(screen.getByRole('button', { name: 'Verify now' }))
  expect(await screen.findByText('The head that you kept is still part of it.')).toBeVisible()
  expect(parish.listed.at(-1)?.get('head')).toBe(HEAD)
})

test('the first broken link is named', async () => {
  parish.verification = {
    ...parish.verification,
    intact: false,
    brokenLogs: 2,
    broken: {
      log: 'ticket',
      ticketId: MARY,
      reference: '7K3-QFM',
      sequence: 2,
      reason: 'payload_altered',
      expected: 'c'.repeat(64),
      found: 'd'.repeat(64),
    },
  }
  const { user } = renderApp('/admin/audit')
  await user.click(await screen.findByRole('button', { name: 'Verify now' }))
  expect(await screen.findByText('The log was tampered with.')).toBeVisible()
  expect(screen.getByText('Entry 2 of ticket 7K3-QFM no longer says what it said.')).toBeVisible()
  expect(screen.getByText('It is the first of 2 chains that do not hold.')).toBeVisible()
  expect(screen.getByText('c'.repeat(64))).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Copy' })).not.toBeInTheDocument()
})

test('a verification that fails says why', async () => {
  server.use(http.get('/api/admin/audit/verify', () => HttpResponse.json({ title: 'Too many', detail: 'Try again soon.' }, { status: 429 })))
  const { user } = renderApp('/admin/audit')
  await user.click(await screen.findByRole('button', { name: 'Verify now' }))
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('The log could not be verified'))
})

test('whoever is no admin is turned away', async () => {
  parish.me = mary
  renderApp('/admin/audit')
  expect(await screen.findByRole('heading', { name: 'This page is for admins' })).toBeVisible()
})
