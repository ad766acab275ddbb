import { screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { aPhoto, aTicket, anEvent, mary } from '@/testing/parish'
import { portal } from '@/testing/portal'
import { renderApp } from '@/testing/render-app'
import { changeTicket, parish, problem, server } from '@/testing/server'

beforeEach(() => {
  parish.me = mary
  parish.photos = [aPhoto(), aPhoto({ number: 3, side: 'staff', approved: true })]
})

const opened = async () => {
  const app = renderApp('/tickets/7K3-QFM')
  await screen.findByRole('heading', { level: 1 })
  return app
}
const photos = () => screen.findByRole('region', { name: 'Photos' })
const item = async (name: string) => {
  const found = (await screen.findByRole('img', { name })).closest('li')
  if (!found) throw new Error(`${name} is in no list`)
  return within(found)
}
const first = () => item('Photo 1: The side door will not lock')
const third = () => item('Photo 3: The side door will not lock')

test('each photo says whose it is and who sees it', async () => {
  await opened()
  const one = await first()
  expect(one.getByText('From the reporter')).toBeVisible()
  expect(one.getByText('Staff and the reporter see it')).toBeVisible()
  const three = await third()
  expect(three.getByText('From staff or a helper')).toBeVisible()
  expect(three.getByText('Everyone sees it')).toBeVisible()
})

test('a photo is shown to everyone by one press, and hidden again by another', async () => {
  const { user } = await opened()
  await user.click((await first()).getByRole('button', { name: 'Show photo 1 to everyone' }))
  expect(await screen.findByText('Everyone sees photo 1 of 7K3-QFM now')).toBeVisible()
  expect(await (await first()).findByText('Everyone sees it')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(await screen.findByText('Photo 1 of 7K3-QFM is hidden')).toBeVisible()
  expect(parish.changes).toMatchObject([
    { method: 'PUT', path: '/api/tickets/7K3-QFM/photos/1', ifMatch: '"1"', body: { approved: true } },
    { method: 'PUT', path: '/api/tickets/7K3-QFM/photos/1', ifMatch: '"2"', body: { approved: false } },
  ])
})

test('a photo is gone for ever only after it was asked for', async () => {
  const { user } = await opened()
  await user.click((await third()).getByRole('button', { name: 'Remove photo 3' }))
  expect(screen.getByRole('button', { name: 'Keep it' })).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Keep it' }))
  expect(parish.changes).toEqual([])

  await user.click((await third()).getByRole('button', { name: 'Remove photo 3' }))
  await user.click(screen.getByRole('button', { name: 'Yes, remove it' }))
  expect(await screen.findByText('Photo 3 of 7K3-QFM is gone')).toBeVisible()
  await waitFor(() => expect(screen.queryByRole('img', { name: /^Photo 3/ })).not.toBeInTheDocument())
})

test('somebody else was faster: nothing is done, and the page shows what now holds', async () => {
  const { user } = await opened()
  await first()
  changeTicket('7K3-QFM', {})
  parish.photos = [aPhoto()]
  await user.click((await first()).getByRole('button', { name: 'Show photo 1 to everyone' }))
  expect(await screen.findByText(/Someone else changed 7K3-QFM meanwhile/)).toBeVisible()
  await waitFor(() => expect(screen.queryByRole('img', { name: /^Photo 3/ })).not.toBeInTheDocument())
})

test('staff add photos, for themselves or for everyone at once', async () => {
  const { user } = await opened()
  const chooser = within(await photos()).getByLabelText('Choose photos')
  await user.upload(chooser, new File(['one'], 'bolt.jpg', { type: 'image/jpeg' }))
  expect(await screen.findAllByText('From staff or a helper')).toHaveLength(2)
  await user.click(screen.getByLabelText('Show what I add to everyone at once'))
  await waitFor(() => expect(chooser).toBeEnabled())
  await user.upload(chooser, new File(['two'], 'key.jpg', { type: 'image/jpeg' }))

  await waitFor(() => expect(screen.getAllByText('Everyone sees it')).toHaveLength(2))
  expect(parish.changes).toMatchObject([
    { body: { token: 'photo-1', approved: false } },
    { body: { token: 'photo-2', approved: true } },
  ])
  expect(portal.sent).toHaveLength(2)
})

test('a photo that is refused says why', async () => {
  server.use(http.post('/api/public/photos', () => problem(413)))
  const { user } = await opened()
  await user.upload(within(await photos()).getByLabelText('Choose photos'), new File(['x'], 'big.jpg', { type: 'image/jpeg' }))
  expect(await screen.findByText(/big.jpg was not added: it is too large/)).toBeVisible()
})

test('who may not change photos looks at them', async () => {
  parish.tickets = [aTicket({ allowedMoves: [] })]
  await opened()
  expect((await first()).queryByRole('button')).not.toBeInTheDocument()
  expect(screen.queryByLabelText('Choose photos')).not.toBeInTheDocument()
})

test('the timeline tells what became of photos', async () => {
  const changed = (sequence: number, field: string, from: string | null, to: string | null) =>
    anEvent({
      sequence,
      type: 'changed',
      actor: { kind: 'user', userId: mary.id, name: 'Mary Miller' },
      changes: [{ field, from, to }],
    })
  parish.events = [
    anEvent({
      changes: [
        { field: 'photo', from: null, to: '1' },
        { field: 'photo', from: null, to: '2' },
      ],
    }),
    changed(2, 'photo.approved', null, '1'),
    changed(3, 'photo.approved', '1', null),
    changed(4, 'photo', '2', null),
    changed(5, 'photo', null, '3'),
  ]
  await opened()
  for (const sentence of [
    'Someone without an account reported this, with 2 photos',
    'Mary Miller showed photo 1 to everyone',
    'Mary Miller hid photo 1 from everyone',
    'Mary Miller removed photo 2 for ever',
    'Mary Miller added photo 3',
  ]) {
    const told = await screen.findByText((_, element) => element?.tagName === 'P' && element.textContent.startsWith(sentence))
    expect(told).toBeVisible()
  }
})
