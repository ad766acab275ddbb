import { screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { FakeEventSource } from '@/testing/fake-event-source'
import { aComment, aTicket, anEvent, mary } from '@/testing/parish'
import { renderApp } from '@/testing/render-app'
import { changeTicket, parish, problem, server } from '@/testing/server'

beforeEach(() => {
  parish.me = mary
})

const opened = async (reference = '7K3-QFM') => {
  const app = renderApp(`/tickets/${reference}`)
  await screen.findByRole('heading', { level: 1 })
  return app
}
const facts = () => screen.getByRole('complementary', { name: 'Facts' })
const queryTyped = () => screen.queryByRole('textbox', { name: 'Description' })
const typed = () => screen.getByRole('textbox', { name: 'Description' })

test('the timeline tells each event as a sentence', async () => {
  parish.events = [
    anEvent(),
    anEvent({
      sequence: 2,
      type: 'changed',
      actor: { kind: 'user', userId: mary.id, name: 'Mary Miller' },
      changes: [
        { field: 'status', from: 'new', to: 'open' },
        { field: 'priority', from: 'normal', to: 'urgent' },
        { field: 'assignee', from: null, to: 'Tom Becket' },
        { field: 'assignee.userId', from: null, to: 'u-tom' },
        { field: 'sensitive', from: false, to: true },
      ],
    }),
  ]
  await opened()
  const [created, changed] = await screen.findAllByRole('listitem')
  expect(created).toHaveTextContent('Someone without an account reported this')
  expect(changed).toHaveTextContent(
    'Mary Miller changed status from New to Open, changed priority from Normal to Urgent, assigned it to Tom Becket, and marked it sensitive',
  )
})

test('a text is edited where it stands, under the version that was read', async () => {
  const { user } = await opened()
  await user.keyboard('e')
  await user.clear(typed())
  await user.type(typed(), 'The bolt is bent.')
  await user.click(screen.getByRole('button', { name: 'Save' }))

  await waitFor(() => expect(queryTyped()).not.toBeInTheDocument())
  expect(screen.getByText('The bolt is bent.')).toBeVisible()
  expect(parish.changes).toMatchObject([{ ifMatch: '"1"', body: { description: 'The bolt is bent.' } }])
  expect(screen.getByRole('button', { name: 'Edit: Description' })).toHaveFocus()
})

test('somebody else was faster: both texts are shown, nothing is overwritten until I say so', async () => {
  const { user } = await opened()
  await user.keyboard('e')
  await user.type(typed(), ' Mine.')
  changeTicket('7K3-QFM', { description: 'Theirs.' })
  await user.click(screen.getByRole('button', { name: 'Save' }))

  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('Changed by someone else while you were editing')
  expect(alert).toHaveTextContent('Theirs.')
  expect(alert).toHaveTextContent('the bolt stays where it is. Mine.')
  expect(parish.tickets[0]?.description).toBe('Theirs.')

  await user.click(within(alert).getByRole('button', { name: 'Keep mine and save again' }))
  await waitFor(() => expect(parish.tickets[0]?.description).toMatch(/Mine\.$/))
  expect(parish.changes[1]?.ifMatch).toBe('"2"')
})

test('a change by others that arrives while I type is still not overwritten', async () => {
  const { user } = await opened()
  await user.keyboard('e')
  await user.type(typed(), ' Mine.')
  changeTicket('7K3-QFM', { title: 'The north door will not lock' })
  FakeEventSource.tell('7K3-QFM', 2)
  await screen.findByRole('heading', { name: 'The north door will not lock' })
  await user.click(screen.getByRole('button', { name: 'Save' }))

  expect(await screen.findByText('Changed by someone else while you were editing')).toBeVisible()
  expect(parish.changes).toMatchObject([{ ifMatch: '"1"' }])
})

test('theirs can be taken', async () => {
  const { user } = await opened()
  await user.keyboard('e')
  await user.type(typed(), ' Mine.')
  changeTicket('7K3-QFM', { description: 'Theirs.' })
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await user.click(await screen.findByRole('button', { name: 'Take theirs' }))

  await waitFor(() => expect(queryTyped()).not.toBeInTheDocument())
  expect(screen.getByText('Theirs.')).toBeVisible()
  expect(parish.changes).toHaveLength(1)
})

test('a save that fails keeps what was typed, even through a reload', async () => {
  server.use(
    http.patch('/api/tickets/:reference', () =>
      problem(400, { violations: [{ field: 'description', code: 'too_long', message: 'has too many characters' }] }),
    ),
  )
  const { user } = await opened()
  await user.keyboard('e')
  await user.type(typed(), ' More.')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('has too many characters')
  expect(typed()).toHaveValue('The key turns, the bolt stays where it is. More.')

  const again = await opened()
  await again.user.click(screen.getAllByRole('button', { name: 'Go on writing' }).at(-1) ?? document.body)
  expect(screen.getAllByRole('textbox', { name: 'Description' }).at(-1)).toHaveValue('The key turns, the bolt stays where it is. More.')
})

test('each fact is changed where it stands', async () => {
  const { user } = await opened()
  await user.click(within(facts()).getByRole('button', { name: 'Doors and locks' }))
  await user.click(await screen.findByRole('menuitemradio', { name: 'Plumbing' }))
  await waitFor(() => expect(facts()).toHaveTextContent('Plumbing'))

  await user.click(within(facts()).getByRole('button', { name: 'Parish hall, side door' }))
  const place = await screen.findByRole('dialog', { name: 'Place' })
  await user.selectOptions(within(place).getByLabelText('Place'), 'Parish hall / Kitchen')
  await user.clear(within(place).getByLabelText('Where exactly'))
  await user.click(within(place).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(facts()).toHaveTextContent('Parish hall / Kitchen'))

  await user.click(within(facts()).getByRole('checkbox'))
  await waitFor(() => expect(within(facts()).getByRole('checkbox')).toBeChecked())

  expect(parish.changes.map(({ ifMatch, body }) => ({ ifMatch, body }))).toEqual([
    { ifMatch: '"1"', body: { category: 'plumbing' } },
    { ifMatch: '"2"', body: { location: { key: 'hall-kitchen' } } },
    { ifMatch: '"3"', body: { sensitive: true } },
  ])
})

test('a ticket is assigned to staff, to a plain name, and to nobody', async () => {
  const { user } = await opened()
  await user.click(within(facts()).getByRole('button', { name: 'Nobody' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Tom Becket' }))
  await user.click(await within(facts()).findByRole('button', { name: 'Tom Becket' }))
  await user.keyboard('Bob')
  await user.click(await screen.findByRole('menuitem', { name: 'Assign to “Bob” (not a user)' }))
  await user.click(await within(facts()).findByRole('button', { name: 'Bob' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Assign to nobody' }))

  await within(facts()).findByRole('button', { name: 'Nobody' })
  expect(parish.changes.map(({ method, body }) => [method, body])).toEqual([
    ['PUT', { userId: 'u-tom' }],
    ['PUT', { name: 'Bob' }],
    ['DELETE', undefined],
  ])
})

test('what may not be changed offers no change', async () => {
  parish.tickets = [aTicket({ allowedMoves: ['status'] })]
  const { user } = await opened()
  expect(within(facts()).getAllByRole('button')).toHaveLength(1)
  expect(screen.queryByRole('button', { name: /^Edit/ })).not.toBeInTheDocument()
  await user.keyboard('e')
  await user.keyboard('a')
  expect(queryTyped()).not.toBeInTheDocument()
  expect(parish.changes).toEqual([])
})

test('from the desk, j goes to the next ticket and the way back keeps the address', async () => {
  parish.tickets = [aTicket(), aTicket({ reference: 'AAA-111', title: 'Tap drips' })]
  const { user, router } = renderApp('/desk?view=open&sort=title')
  await user.click(await screen.findByRole('link', { name: 'The side door will not lock' }))
  await screen.findByRole('heading', { level: 1, name: 'The side door will not lock' })
  await user.keyboard('j')
  await screen.findByRole('heading', { level: 1, name: 'Tap drips' })
  expect(screen.getByRole('button', { name: 'Next ticket' })).toBeDisabled()

  await user.click(within(screen.getByRole('main')).getByRole('link', { name: 'Desk' }))
  await waitFor(() => expect(router.state.location.href).toBe('/desk?view=open&sort=title'))
  await waitFor(() => expect(screen.getByRole('link', { name: 'Tap drips' })).toHaveFocus())
})

test('a ticket that is not there says so, with a way out', async () => {
  renderApp('/tickets/NOT-HER')
  expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Go to the desk' })).toHaveAttribute('href', '/desk')
})

const inAMoment = () => new Date(Date.now() + 60_000).toISOString()

test('what one wrote a moment ago is put right where it stands', async () => {
  parish.comments = [aComment({ body: 'Bob coms', editableUntil: inAMoment() }), aComment({ body: 'Not mine' })]
  const { user } = await opened()
  await user.click(await screen.findByRole('button', { name: 'Edit your comment' }))
  const text = screen.getByRole('textbox', { name: 'Edit your comment' })
  expect(text).toHaveFocus()
  await user.clear(text)
  await user.type(text, 'Bob comes')
  await user.click(screen.getByRole('button', { name: 'Save' }))

  expect(await screen.findByText('Bob comes')).toBeVisible()
  expect(screen.getByText(/^edited /)).toBeVisible()
  expect(parish.changes).toMatchObject([{ method: 'PATCH', body: { body: 'Bob comes' } }])
})

test('whoever comes too late is told so and loses nothing', async () => {
  const late = 'A comment can be edited for 15 minutes. Write another one.'
  server.use(http.patch('/api/tickets/:reference/comments/:id', () => problem(409, { detail: late })))
  parish.comments = [aComment({ body: 'Bob coms', editableUntil: inAMoment() })]
  const { user } = await opened()
  await user.click(await screen.findByRole('button', { name: 'Edit your comment' }))
  await user.type(screen.getByRole('textbox', { name: 'Edit your comment' }), '!')
  await user.click(screen.getByRole('button', { name: 'Save' }))

  expect(await screen.findByText(new RegExp(late))).toBeVisible()
  expect(screen.getByRole('textbox', { name: 'Edit your comment' })).toHaveValue('Bob coms!')
})

test('a comment is edited by its author alone, and for a while', async () => {
  parish.comments = [aComment({ body: 'Long ago', editableUntil: '2026-11-21T09:15:00.000Z' })]
  await opened()
  expect(await screen.findByText('Long ago')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Edit your comment' })).not.toBeInTheDocument()
})

test('the timeline tells of an edit and shows what it said before', async () => {
  parish.events = [
    anEvent({
      sequence: 3,
      type: 'comment_edited',
      actor: { kind: 'user', userId: mary.id, name: 'Mary Miller' },
      changes: [
        { field: 'note', from: 'Bob coms', to: 'Bob comes' },
        { field: 'comment.sequence', from: null, to: '2' },
      ],
    }),
  ]
  await opened()
  const entry = await screen.findByText(/edited a comment/)
  expect(entry).toHaveTextContent('Mary Miller edited a comment')
  expect(screen.getByText('Bob coms')).toBeInTheDocument()
})

test('beside what was said and done stands what became of its mails', async () => {
  parish.events = [
    anEvent(),
    anEvent({ sequence: 2, type: 'commented' }),
    anEvent({ sequence: 3, type: 'changed', changes: [{ field: 'status', from: 'new', to: 'open' }] }),
  ]
  parish.comments = [aComment({ sequence: 2, visibility: 'public', body: 'Bob comes' })]
  parish.eventMails = [
    { sequence: 2, pending: 1, sent: 2, failed: 0, reasons: [] },
    { sequence: 3, pending: 0, sent: 0, failed: 1, reasons: ['550 no such user'] },
  ]
  await opened()
  const comment = (await screen.findByText('Bob comes')).closest('li')
  await waitFor(() => expect(comment).toHaveTextContent('2 mails sent1 mail waits'))
  const change = screen.getByText(/changed status/).closest('li')
  expect(change).toHaveTextContent('1 mail failedwhy: 550 no such user')
  expect(screen.getByText(/reported this/).closest('li')).not.toHaveTextContent('mail')
})
