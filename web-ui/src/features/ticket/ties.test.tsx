import { screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { aLinkedTicket, aTicket, anEvent, mary } from '@/testing/parish'
import { renderApp } from '@/testing/render-app'
import { parish, problem, server } from '@/testing/server'

beforeEach(() => {
  parish.me = mary
})

const opened = async () => {
  const app = renderApp('/tickets/7K3-QFM')
  await screen.findByRole('region', { name: 'Other tickets' })
  return app
}
const ties = () => screen.getByRole('region', { name: 'Other tickets' })
const tap = aLinkedTicket({ reference: 'TAP-111', title: 'The tap drips' })

test('a duplicate is merged by the keyboard into what is like it, and taken back from the notice', async () => {
  parish.similar = [tap, aLinkedTicket({ reference: '7K3-QFM', title: 'Itself' })]
  const { user } = await opened()
  await user.keyboard('m')
  expect(await screen.findByRole('menuitem', { name: /The tap drips/ })).toBeVisible()
  expect(screen.getByText('Similar tickets')).toBeVisible()
  expect(screen.queryByRole('menuitem', { name: /Itself/ })).not.toBeInTheDocument()
  await user.keyboard('{ArrowDown}{Enter}')

  expect(await screen.findByText('This ticket was merged into TAP-111')).toBeVisible()
  expect(parish.changes).toMatchObject([{ path: '/api/tickets/7K3-QFM/merge', ifMatch: '"1"', body: { into: 'TAP-111' } }])
  expect(parish.changes[0]?.idempotencyKey).toMatch(/^[0-9a-f]{32}$/)
  expect(screen.queryByRole('form', { name: 'Write a comment' })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Merge into…' })).not.toBeInTheDocument()

  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(screen.queryByText('This ticket was merged into TAP-111')).not.toBeInTheDocument())
  expect(parish.changes[1]).toMatchObject({ method: 'DELETE', ifMatch: '"2"' })
})

test('another ticket is found by words, and related; the relation is taken away again', async () => {
  parish.tickets.push(aTicket({ reference: 'ORG-222', title: 'The organ wheezes' }))
  const { user } = await opened()
  await user.click(within(ties()).getByRole('button', { name: 'Add related…' }))
  await user.type(await screen.findByRole('searchbox'), 'organ')
  await user.click(await screen.findByRole('menuitem', { name: /The organ wheezes/ }))

  const related = await within(ties()).findByRole('list', { name: 'Related' })
  expect(within(related).getByRole('link', { name: /ORG-222/ })).toHaveAttribute('href', '/tickets/ORG-222')
  expect(parish.changes).toMatchObject([{ method: 'PUT', path: '/api/tickets/7K3-QFM/related/ORG-222', ifMatch: '"1"' }])

  await user.click(within(related).getByRole('button', { name: 'Take away the relation to ORG-222' }))
  await waitFor(() => expect(within(ties()).queryByRole('list')).not.toBeInTheDocument())
  expect(parish.changes[1]).toMatchObject({ method: 'DELETE', ifMatch: '"2"' })
})

test('both sides show a merge, and a merged ticket offers nothing but to take it out', async () => {
  parish.tickets = [aTicket({ mergedInto: 'TAP-111', allowedMoves: [], version: 3 })]
  parish.links = {
    mergedInto: tap,
    duplicates: [aLinkedTicket({ reference: 'DUP-333', title: 'The other one', merged: true })],
    related: [aLinkedTicket({ reference: 'ORG-222', title: 'The organ wheezes' })],
  }
  const { user } = await opened()
  expect(await screen.findByRole('link', { name: 'TAP-111 The tap drips' })).toBeVisible()
  expect(await within(ties()).findByRole('list', { name: 'Merged into this one' })).toHaveTextContent('The other one')
  expect(within(ties()).queryByRole('button')).not.toBeInTheDocument()

  await user.click(screen.getByRole('button', { name: 'Take it out again' }))
  await waitFor(() => expect(parish.tickets[0]?.mergedInto).toBeNull())
  expect(parish.changes).toMatchObject([{ method: 'DELETE', path: '/api/tickets/7K3-QFM/merge', ifMatch: '"3"' }])
})

test('what the server refuses is told, and what somebody else changed meanwhile is read again', async () => {
  parish.similar = [tap]
  const { user } = await opened()
  server.use(
    http.post('/api/tickets/:reference/merge', () => problem(400, { detail: 'into: was itself merged into ORG-222.' }), {
      once: true,
    }),
  )
  await user.keyboard('m')
  await user.click(await screen.findByRole('menuitem', { name: /The tap drips/ }))
  expect(await screen.findByText(/was itself merged into ORG-222/)).toBeVisible()

  server.use(http.post('/api/tickets/:reference/merge', () => problem(412), { once: true }))
  await user.keyboard('m')
  await user.click(await screen.findByRole('menuitem', { name: /The tap drips/ }))
  expect(await screen.findByText(/Someone else changed 7K3-QFM meanwhile/)).toBeVisible()
})

test('the timeline tells of merges and relations from either side', async () => {
  const actor = { kind: 'user' as const, userId: mary.id, name: mary.name }
  const changed = (sequence: number, field: string, from: string | null, to: string | null) =>
    anEvent({ sequence, type: 'changed', actor, changes: [{ field, from, to }] })
  parish.events = [
    changed(2, 'mergedInto', null, 'TAP-111'),
    changed(3, 'mergedInto', 'TAP-111', null),
    changed(4, 'duplicate', null, 'DUP-333'),
    changed(5, 'related', 'ORG-222', null),
  ]
  await opened()
  for (const sentence of [
    'Mary Miller merged it into TAP-111',
    'Mary Miller took it out of TAP-111',
    'Mary Miller merged DUP-333 into it',
    'Mary Miller took away its relation to ORG-222',
  ]) {
    expect(await screen.findByText((_, element) => element?.tagName === 'P' && element.textContent.startsWith(sentence))).toBeVisible()
  }
})
