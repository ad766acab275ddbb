import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { FakeEventSource } from '@/testing/fake-event-source'
import { aTicket, mary } from '@/testing/parish'
import { renderApp } from '@/testing/render-app'
import { changeTicket, parish, problem, server } from '@/testing/server'

beforeEach(() => {
  parish.me = mary
  parish.tickets = [
    aTicket(),
    aTicket({ reference: 'AAA-111', title: 'Tap drips in the kitchen', priority: 'urgent' }),
    aTicket({ reference: 'BBB-222', title: 'Gutter is full of leaves', sensitive: true }),
  ]
})

const row = (name: RegExp | string) => screen.getByRole('row', { name })
const link = (name: string) => screen.findByRole('link', { name })

test('the desk opens on what is new and mine, newest first', async () => {
  renderApp('/desk')
  await link('The side door will not lock')

  const [asked] = parish.listed
  expect(asked?.get('queue')).toBe('new_and_mine')
  expect(asked?.get('sort')).toBe('-createdAt')
  expect(screen.getByText('3 tickets')).toBeVisible()
  expect(screen.getByRole('link', { name: 'New and mine' })).toHaveAttribute('aria-current', 'page')
})

test('a shared address asks for the same tickets again', async () => {
  renderApp('/desk?view=all&status=new&status=open&priority=high&q=door&sort=title&assignee=none&createdTo=2026-03-01')
  await link('The side door will not lock')

  const asked = parish.listed[0]
  expect(asked?.getAll('status')).toEqual(['new', 'open'])
  expect(asked?.get('priority')).toBe('high')
  expect(asked?.get('q')).toBe('door')
  expect(asked?.get('sort')).toBe('title')
  expect(asked?.get('assignee')).toBe('none')
  expect(asked?.get('createdTo')).toBe(new Date('2026-03-02T00:00:00').toISOString())
  expect(asked?.has('queue')).toBe(false)
})

test('what makes no sense in an address is left out', async () => {
  renderApp('/desk?view=nonsense&priority=enormous&sort=-colour&createdFrom=yesterday')
  await link('The side door will not lock')

  expect([...(parish.listed[0]?.keys() ?? [])].sort()).toEqual(['limit', 'queue', 'sort'])
})

test('a header sorts, and once more the other way round', async () => {
  const { user, router } = renderApp('/desk')
  await link('The side door will not lock')
  await user.click(screen.getByRole('button', { name: 'Title' }))
  await waitFor(() => expect(router.state.location.search).toEqual({ sort: 'title' }))
  await user.click(await screen.findByRole('button', { name: 'Title' }))
  await waitFor(() => expect(router.state.location.search).toEqual({ sort: '-title' }))
  expect(screen.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'descending')
})

test('a filter goes into the address, and clearing takes it out', async () => {
  const { user, router } = renderApp('/desk?view=open')
  await link('The side door will not lock')
  await user.click(screen.getByRole('button', { name: 'Filter by Category' }))
  await user.click(await screen.findByRole('option', { name: 'Plumbing' }))
  await waitFor(() => expect(router.state.location.href).toBe('/desk?view=open&category=plumbing'))
  expect(screen.getByRole('link', { name: 'Open', hidden: true })).toHaveAttribute('aria-current', 'page')
  await user.keyboard('{Escape}')
  await user.click(await screen.findByRole('button', { name: 'Clear filters' }))
  await waitFor(() => expect(router.state.location.href).toBe('/desk?view=open'))
})

test('j and k move from row to row, Enter opens', async () => {
  const { user, router } = renderApp('/desk')
  const first = await link('The side door will not lock')
  await user.keyboard('j')
  await waitFor(() => expect(first).toHaveFocus())
  await user.keyboard('j')
  await waitFor(() => expect(screen.getByRole('link', { name: 'Tap drips in the kitchen' })).toHaveFocus())
  await user.keyboard('k')
  await waitFor(() => expect(first).toHaveFocus())
  await user.keyboard('{Enter}')
  await waitFor(() => expect(router.state.location.pathname).toBe('/tickets/7K3-QFM'))
})

test('three keys resolve a ticket, and the toast takes it back', async () => {
  const { user } = renderApp('/desk')
  await link('The side door will not lock')
  await user.keyboard('j')
  await user.keyboard('s')
  await user.click(await screen.findByRole('menuitemradio', { name: 'Resolved' }))

  await waitFor(() => expect(row(/^7K3-QFM/)).toHaveTextContent('Resolved'))
  expect(parish.changes).toMatchObject([{ method: 'PATCH', ifMatch: '"1"', body: { status: 'resolved' } }])

  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(row(/^7K3-QFM/)).not.toHaveTextContent('Resolved'))
  expect(parish.changes[1]).toMatchObject({ ifMatch: '"2"', body: { status: 'new' } })
})

test('a assigns the row to me', async () => {
  const { user } = renderApp('/desk')
  await link('The side door will not lock')
  await user.keyboard('jj')
  await user.keyboard('a')

  await waitFor(() => expect(row(/Tap drips/)).toHaveTextContent('Mary Miller'))
  expect(parish.changes).toMatchObject([{ path: '/api/tickets/AAA-111/assignee', body: { userId: mary.id } }])
})

test('keys typed ahead of the answers build on each other; none is taken for somebody else’s', async () => {
  const { user } = renderApp('/desk')
  await link('The side door will not lock')
  let answer: (() => void) | undefined
  const held = new Promise<void>((resolve) => (answer = resolve))
  server.use(http.patch('/api/tickets/:reference', () => held))
  await user.keyboard('j')
  await user.keyboard('s')
  await user.click(await screen.findByRole('menuitemradio', { name: 'Resolved' }))
  await user.keyboard('p')
  await user.click(await screen.findByRole('menuitemradio', { name: 'Urgent' }))
  expect(parish.changes).toHaveLength(0)
  answer?.()

  await waitFor(() => expect(parish.tickets[0]).toMatchObject({ status: { key: 'resolved' }, priority: 'urgent' }))
  expect(parish.changes).toMatchObject([{ ifMatch: '"1"' }, { ifMatch: '"2"' }])

  // the notice of the status offers to undo it although the priority was changed since
  const notice = await screen.findByRole('alertdialog', { name: /Status: Resolved/ })
  await user.click(within(notice).getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(parish.tickets[0]).toMatchObject({ status: { key: 'new' }, priority: 'urgent' }))
})

test('a change that comes too late overwrites nothing and says what holds now', async () => {
  const { user } = renderApp('/desk')
  await link('The side door will not lock')
  changeTicket('7K3-QFM', { priority: 'low' })
  await user.keyboard('j')
  await user.keyboard('p')
  await user.click(await screen.findByRole('menuitemradio', { name: 'Urgent' }))

  expect(await screen.findByText(/nothing was overwritten. Now: 7K3-QFM · Priority: Low/)).toBeVisible()
  expect(parish.tickets[0]?.priority).toBe('low')

  await user.click(screen.getByRole('button', { name: 'Change it anyway' }))
  await waitFor(() => expect(parish.tickets[0]?.priority).toBe('urgent'))
})

test('what others change appears in place, and the focus stays', async () => {
  const { user } = renderApp('/desk')
  const first = await link('The side door will not lock')
  await user.keyboard('j')
  await waitFor(() => expect(first).toHaveFocus())

  const changed = changeTicket('AAA-111', { title: 'Tap runs in the kitchen' })
  FakeEventSource.tell('AAA-111', changed?.version ?? 0)

  expect(await link('Tap runs in the kitchen')).toBeVisible()
  expect(first).toHaveFocus()
  expect(parish.listed).toHaveLength(1)
})

test('a ticket that is new to the desk comes in by itself', async () => {
  renderApp('/desk')
  await link('The side door will not lock')
  parish.tickets.unshift(aTicket({ reference: 'CCC-333', title: 'Bell rope is torn' }))
  FakeEventSource.tell('CCC-333', 1)

  expect(await link('Bell rope is torn')).toBeVisible()
})

test('a stream that the server refused is opened again, and nothing is missed meanwhile', async () => {
  renderApp('/desk')
  await link('The side door will not lock')
  FakeEventSource.refuse()
  changeTicket('AAA-111', { title: 'Tap runs in the kitchen' })

  expect(await screen.findByRole('link', { name: 'Tap runs in the kitchen' }, { timeout: 9_000 })).toBeVisible()
  const changed = changeTicket('BBB-222', { title: 'Gutter is clear' })
  FakeEventSource.tell('BBB-222', changed?.version ?? 0)
  expect(await link('Gutter is clear')).toBeVisible()
})

test('where more changed than is told one by one, all of it is asked for again', async () => {
  renderApp('/desk')
  await link('The side door will not lock')
  changeTicket('AAA-111', { title: 'Tap runs in the kitchen' })
  FakeEventSource.reset()

  expect(await link('Tap runs in the kitchen')).toBeVisible()
})

test('a status that an admin renames is called so on the open desk', async () => {
  const { user } = renderApp('/desk')
  await link('The side door will not lock')
  parish.config = {
    ...parish.config,
    statuses: parish.config.statuses.map((status) => (status.key === 'new' ? { ...status, label: 'Just in' } : status)),
  }
  FakeEventSource.relabel()
  await waitFor(() => expect(parish.listed).toHaveLength(2))

  await user.click(screen.getByRole('button', { name: 'Filter by Status' }))
  expect(await screen.findByText('Just in')).toBeVisible()
})

test('pages are loaded one after the other', async () => {
  const cursors: (string | null)[] = []
  server.use(
    http.get('/api/tickets', ({ request }) => {
      const cursor = new URL(request.url).searchParams.get('cursor')
      cursors.push(cursor)
      const items = [cursor ? aTicket({ reference: 'ZZZ-999', title: 'From the second page' }) : aTicket()]
      return HttpResponse.json({ items, next: cursor ? null : 'here', total: { value: 10_000, exact: false } })
    }),
  )
  const { user } = renderApp('/desk?view=all')
  expect(await screen.findByText('10,000+ tickets')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Load more' }))

  expect(await link('From the second page')).toBeVisible()
  expect(cursors).toEqual([null, 'here'])
  expect(screen.queryByRole('button', { name: 'Load more' })).not.toBeInTheDocument()
})

test('an empty desk shows a way on', async () => {
  parish.tickets = []
  renderApp('/desk')
  expect(await screen.findByRole('heading', { name: 'Nothing new, nothing waiting for you' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'See all open tickets' })).toHaveAttribute('href', '/desk?view=open')
})

test('a list that fails can be asked for again', async () => {
  server.use(http.get('/api/tickets', () => problem(500), { once: true }))
  const { user } = renderApp('/desk')
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await link('The side door will not lock')).toBeVisible()
})

test('without a session the desk asks to sign in, and comes back to the same address', async () => {
  parish.me = null
  const { router } = renderApp('/desk?view=open')
  await screen.findByRole('heading', { name: 'Sign in' })
  expect(router.state.location.search).toEqual({ returnTo: '/desk?view=open' })
})

test('a session that ends while working asks to sign in again', async () => {
  const { user, router } = renderApp('/desk')
  await link('The side door will not lock')
  server.use(http.put('/api/tickets/:reference/assignee', () => problem(401)))
  parish.me = null
  await user.keyboard('ja')

  await screen.findByRole('heading', { name: 'Sign in' })
  expect(router.state.location.search).toEqual({ returnTo: '/desk' })
})

test('a member is told that the desk is for staff', async () => {
  parish.me = { ...mary, role: 'member' }
  renderApp('/desk')
  expect(await screen.findByRole('heading', { name: 'This page is for staff' })).toBeVisible()
  expect(parish.listed).toEqual([])
})

test('a sensitive ticket is marked in words, too', async () => {
  renderApp('/desk')
  await link('Gutter is full of leaves')
  expect(within(row(/Gutter/)).getByText('Sensitive')).toBeInTheDocument()
})

test('? shows the keys, and they can be switched off', async () => {
  const { user } = renderApp('/desk')
  const first = await link('The side door will not lock')
  await user.keyboard('?')
  const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
  await user.click(within(dialog).getByRole('checkbox', { name: 'Single-key shortcuts' }))
  await user.click(within(dialog).getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(dialog).not.toBeInTheDocument())

  await user.keyboard('j')
  expect(first).not.toHaveFocus()
})
