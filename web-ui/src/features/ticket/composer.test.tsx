import { screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { aComment, aTicket, anEvent, colleagues, mary } from '@/testing/parish'
import { renderApp } from '@/testing/render-app'
import { parish, problem, server } from '@/testing/server'

const markup = 'See <img src="x" onerror="alert(1)"> and <a href="javascript:alert(1)">this</a> &amp; [that](https://evil.example)'

beforeEach(() => {
  parish.me = mary
})

const opened = async () => {
  const app = renderApp('/tickets/7K3-QFM')
  await screen.findByRole('heading', { level: 1 })
  return app
}
const composer = () => screen.getByRole('form', { name: 'Write a comment' })
const choice = (name: RegExp) => within(composer()).getByRole('radio', { name })
const body = () => within(composer()).getByLabelText('Comment')
const button = (name: string) => within(composer()).getByRole('button', { name })

test('nothing is chosen beforehand, and nothing is sent until it is', async () => {
  const { user } = await opened()
  expect(choice(/Internal note/)).not.toBeChecked()
  expect(choice(/Public comment/)).not.toBeChecked()
  await user.type(body(), 'The plumber has the key.')
  await user.click(button('Send'))

  expect(composer()).toHaveTextContent('Choose first who may read it')
  expect(choice(/Internal note/)).toHaveFocus()
  expect(parish.changes).toEqual([])
})

test('an internal note says that it stays inside, in words and in the colour of the box', async () => {
  const { user } = await opened()
  await user.click(choice(/Internal note/))
  expect(composer()).toHaveAttribute('data-visibility', 'internal')
  expect(composer()).toHaveTextContent('Only staff can read it. Nobody is mailed.')
  await user.type(body(), 'The plumber has the key.')
  await user.click(button('Save internal note'))

  expect(await screen.findByText('The plumber has the key.', { selector: 'li p' })).toBeVisible()
  expect(parish.changes).toMatchObject([
    { path: '/api/tickets/7K3-QFM/comments', body: { body: 'The plumber has the key.', visibility: 'internal' } },
  ])
  expect(body()).toHaveValue('')
  expect(choice(/Internal note/)).not.toBeChecked()
})

test.each([
  [{}, 'Everyone can read it. Will be mailed to the reporter, if they left an address.'],
  [
    { followers: { count: 2, seenToo: 4 } },
    'Everyone can read it. Will be mailed to the reporter, if they left an address and 2 followers.',
  ],
  [
    { sensitive: true, followers: { count: 2, seenToo: 4 } },
    'only the reporter and staff can read it. Will be mailed to the reporter, if they left an address.',
  ],
])('a public comment says who reads it and who is mailed, before it is sent: %o', async (facts, told) => {
  parish.tickets = [aTicket(facts)]
  const { user } = await opened()
  await user.click(choice(/Public comment/))
  expect(composer()).toHaveAttribute('data-visibility', 'public')
  expect(composer()).toHaveTextContent(told)
  expect(button('Publish comment')).toBeEnabled()
})

test('c leads to the choice, and to the text once it is made', async () => {
  const { user } = await opened()
  await user.keyboard('c')
  expect(choice(/Internal note/)).toHaveFocus()
  await user.keyboard(' {Tab}')
  expect(body()).toHaveFocus()
  await user.keyboard('Done.{Control>}{Enter}{/Control}')
  await waitFor(() => expect(parish.changes).toMatchObject([{ body: { body: 'Done.', visibility: 'internal' } }]))
})

test('a comment that fails is kept, choice and all, through a reload', async () => {
  server.use(http.post('/api/tickets/:reference/comments', () => problem(500, { detail: 'No luck' })))
  const { user } = await opened()
  await user.click(choice(/Public comment/))
  await user.type(body(), 'A plumber comes on Monday.')
  await user.click(button('Publish comment'))
  expect(await within(composer()).findByRole('alert')).toHaveTextContent('No luck')

  await opened()
  const again = screen.getAllByRole('form', { name: 'Write a comment' }).at(-1)
  if (!again) throw new Error('The form is there again')
  expect(within(again).getByLabelText('Comment')).toHaveValue('A plumber comes on Monday.')
  expect(within(again).getByRole('radio', { name: /Public comment/ })).toBeChecked()
})

test('comments and events stand in one timeline, and a comment is told once', async () => {
  parish.events = [
    anEvent(),
    anEvent({ sequence: 2, type: 'commented', at: '2026-11-21T09:00:00.000Z' }),
    anEvent({
      sequence: 3,
      type: 'changed',
      at: '2026-11-22T09:00:00.000Z',
      changes: [{ field: 'status', from: 'new', to: 'open' }],
    }),
  ]
  parish.comments = [
    aComment(),
    aComment({ at: '2026-11-21T12:00:00.000Z', author: { kind: 'guest', name: '' }, side: 'reporter', visibility: 'public', body: 'Still open.' }),
  ]
  await opened()
  await screen.findByText('The plumber has the key.')
  const told = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(told).toEqual([
    expect.stringContaining('reported this'),
    expect.stringMatching(/^Mary Miller.*Internal note.*The plumber has the key\.$/),
    expect.stringMatching(/^The reporter.*Answer of the reporter.*Still open\.$/),
    expect.stringContaining('changed status'),
  ])
})

test('what looks like markup in a comment is text', async () => {
  parish.events = [anEvent(), anEvent({ sequence: 2, type: 'commented' })]
  parish.comments = [aComment({ body: markup })]
  await opened()
  expect(await screen.findByText(markup)).toBeVisible()
})

test('where the comments can’t be loaded, the events still tell that there are some', async () => {
  server.use(http.get('/api/tickets/:reference/comments', () => problem(500)))
  parish.events = [anEvent(), anEvent({ sequence: 2, type: 'commented' })]
  await opened()
  expect(await screen.findByRole('alert')).toHaveTextContent('The comments could not be loaded')
  expect(screen.getByText(/wrote a comment/)).toBeVisible()
})

test('a colleague is called by @: offered by name, chosen by keys, and said to be mailed', async () => {
  const { user } = await opened()
  await user.click(choice(/Internal note/))
  await user.type(body(), 'Dear @be')
  const list = await screen.findByRole('listbox', { name: 'Colleagues' })
  const [first] = within(list).getAllByRole('option')
  expect(first).toHaveAttribute('aria-selected', 'true')
  expect(body()).toHaveAttribute('aria-activedescendant', first?.id)
  expect(body()).toHaveAttribute('aria-controls', list.id)
  await user.keyboard('{Enter}')

  expect(body()).toHaveValue(`Dear @${first?.textContent} `)
  expect(body()).toHaveFocus()
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument()
  await waitFor(() => expect(composer()).toHaveTextContent(`Will be mailed to ${first?.textContent}.`))
})

test('one is not offered oneself, whom no own note mails', async () => {
  const { user } = await opened()
  await user.click(choice(/Internal note/))
  await user.type(body(), '@')
  const offered = within(await screen.findByRole('listbox')).getAllByRole('option')
  expect(offered.map(({ textContent }) => textContent)).toEqual(['Tom Becket'])
})

test('the list of colleagues is left by Escape, and what was typed stays', async () => {
  const { user } = await opened()
  await user.click(choice(/Internal note/))
  await user.type(body(), '@')
  await screen.findByRole('listbox')
  await user.keyboard('{ArrowUp}{ArrowDown}{Escape}')
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument()
  expect(body()).toHaveValue('@')
})

test('whoever wants no mails of mentions, or a daily one, is told apart', async () => {
  const [one, other] = colleagues
  if (!one || !other) throw new Error('two colleagues')
  parish.mentions = { [one.name]: 'never', [other.name]: 'daily' }
  const { user } = await opened()
  await user.click(choice(/Internal note/))
  await user.click(body())
  await user.paste(`@${one.name} and @${other.name}`)
  await waitFor(() => expect(composer()).toHaveTextContent(`In the daily mail of ${other.name}. ${one.name} wants no mail`))
})

test('an address calls nobody, and neither does a public comment', async () => {
  const { user } = await opened()
  await user.click(choice(/Public comment/))
  await user.type(body(), '@be')
  await user.clear(body())
  await user.click(choice(/Internal note/))
  await user.type(body(), 'me@be')
  await expect(screen.findByRole('listbox', undefined, { timeout: 500 })).rejects.toThrow()
})
