import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { mary } from '@/testing/parish'
import { renderApp } from '@/testing/render-app'
import { parish, problem, server } from '@/testing/server'

const aWorkPhoto = (rank: number) => ({
  url: `/api/public/work/secret/photos/${rank}`,
  thumbnailUrl: `/api/public/work/secret/photos/${rank}/thumbnail`,
  width: 2048,
  height: 1024,
})

const work = {
  reference: '7K3-QFM',
  title: 'Tap in the kitchen leaks',
  description: 'Under the sink',
  status: { key: 'open', label: 'Open', phase: 'open' },
  location: { key: 'kitchen', label: 'Parish hall / Kitchen', text: null, point: null },
  dueOn: '2026-12-24',
  photos: [aWorkPhoto(1)],
  name: 'Bob',
  until: '2026-12-31T12:00:00.000Z',
}

test('whoever has the link sees what is broken and where, and says that it is done', async () => {
  server.use(
    http.get('/api/public/work/secret', () => HttpResponse.json(work)),
    http.post('/api/public/work/secret/done', () =>
      HttpResponse.json({ ...work, status: { key: 'resolved', label: 'Resolved', phase: 'resolved' } }),
    ),
  )
  const { user } = renderApp('/work/secret')
  expect(await screen.findByRole('heading', { level: 1, name: 'Tap in the kitchen leaks' })).toBeVisible()
  expect(screen.getByText('Under the sink')).toBeVisible()
  expect(screen.getByText('Parish hall / Kitchen')).toBeVisible()
  expect(screen.getByText('For Bob')).toBeVisible()

  await user.click(screen.getByRole('button', { name: 'It is done' }))

  expect(await screen.findByText('Thank you: it is marked as done, and staff know.')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'It is done' })).not.toBeInTheDocument()
})

test('a failure is told, and the button stays', async () => {
  server.use(
    http.get('/api/public/work/secret', () => HttpResponse.json(work)),
    http.post('/api/public/work/secret/done', () => problem(429, { detail: 'That was asked for too often.' })),
  )
  const { user } = renderApp('/work/secret')
  await user.click(await screen.findByRole('button', { name: 'It is done' }))

  expect(await screen.findByText(/asked for too often/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'It is done' })).toBeEnabled()
})

test('a link that leads nowhere says so', async () => {
  server.use(http.get('/api/public/work/secret', () => problem(404)))
  renderApp('/work/secret')

  expect(await ended()).toBeVisible()
  expect(screen.queryByText('For Bob')).not.toBeInTheDocument()
})

test('a link that is ended while the page is open says so at the next press', async () => {
  server.use(
    http.get('/api/public/work/secret', () => HttpResponse.json(work)),
    http.post('/api/public/work/secret/done', () => problem(404)),
    http.post('/api/public/work/secret/photos', () => problem(404)),
  )
  const { user } = renderApp('/work/secret')
  await user.click(await screen.findByRole('button', { name: 'It is done' }))

  expect(await ended()).toBeVisible()
  expect(screen.queryByText('Under the sink')).not.toBeInTheDocument()
})

const ended = () => screen.findByRole('heading', { level: 1, name: 'This link is not in use any more' })
const chooser = () => screen.findByLabelText('Choose photos')
const photo = (name: string) => new File(['one'], name, { type: 'image/jpeg' })
const shown = () => screen.getAllByRole('img', { name: /^Photo \d of/ }).length

test('a photo is sent ahead and added once, and the page shows it', async () => {
  const sent: unknown[] = []
  server.use(
    http.get('/api/public/work/secret', () => HttpResponse.json(work)),
    http.post('/api/public/work/secret/photos', async ({ request }) => {
      sent.push(await request.json(), request.headers.get('Idempotency-Key'))
      return HttpResponse.json({ ...work, photos: [aWorkPhoto(1), aWorkPhoto(2)] }, { status: 201 })
    }),
  )
  const { user } = renderApp('/work/secret')
  expect(await screen.findByRole('link', { name: /^Photo 1 of 1: Tap/ })).toHaveAttribute('href', aWorkPhoto(1).url)
  await user.upload(await chooser(), photo('dry.jpg'))

  await waitFor(() => expect(shown()).toBe(2))
  expect(sent).toEqual([{ token: 'photo-1' }, expect.stringMatching(/^[0-9a-f]{32}$/)])
  expect(await chooser()).toBeEnabled()
})

test('a photo that is refused is told by its name, and the others arrive', async () => {
  let calls = 0
  server.use(
    http.get('/api/public/work/secret', () => HttpResponse.json(work)),
    http.post('/api/public/work/secret/photos', () => {
      calls += 1
      return calls === 1
        ? problem(400, { violations: [{ field: 'token', code: 'gone', message: 'is not here any more' }] })
        : HttpResponse.json({ ...work, photos: [aWorkPhoto(1), aWorkPhoto(2)] }, { status: 201 })
    }),
  )
  const { user } = renderApp('/work/secret')
  await user.upload(await chooser(), [photo('wet.jpg'), photo('dry.jpg')])

  await waitFor(() => expect(shown()).toBe(2))
  expect(screen.getByText('wet.jpg was not added: it has waited too long. Choose it again.')).toBeVisible()
})

test('where there are as many photos as a ticket may have, none is asked for', async () => {
  const photos = [1, 2, 3, 4, 5].map(aWorkPhoto)
  server.use(http.get('/api/public/work/secret', () => HttpResponse.json({ ...work, photos })))
  renderApp('/work/secret')

  expect(await screen.findByText('This ticket has 5 photos, which are the most.')).toBeVisible()
  expect(await chooser()).toBeDisabled()
})

const link = { name: 'Bob', createdAt: '2026-12-01T12:00:00.000Z', expiresAt: '2026-12-31T12:00:00.000Z' }
const url = 'https://desk.example/work/secret'

/** A ticket that Bob is to do, and the link that it has. */
function bobsTicket(has: object | null) {
  let current = has
  server.use(
    http.get('/api/tickets/:reference/work-link', () => (current ? HttpResponse.json(current) : problem(404))),
    http.post('/api/tickets/:reference/work-link', () => {
      current = { ...link, url: null }
      return HttpResponse.json({ ...link, url }, { status: 201 })
    }),
    http.delete('/api/tickets/:reference/work-link', () => {
      current = null
      return new HttpResponse(null, { status: 204 })
    }),
  )
  parish.tickets = parish.tickets.map((ticket) => ({
    ...ticket,
    assignee: { kind: 'named', name: 'Bob' },
  }))
}

const atTicket = () => renderApp(`/tickets/${parish.tickets[0]?.reference ?? ''}`)

beforeEach(() => {
  parish.me = mary
})

test('staff make a link for a name, and see its address once', async () => {
  bobsTicket(null)
  const { user } = atTicket()
  await user.click(await screen.findByRole('button', { name: 'Make a link' }))

  expect(await screen.findByLabelText('The link')).toHaveValue(url)
  expect(screen.getByText(/Send it to Bob now: it is not shown again/)).toBeVisible()
})

test('a link that is in force is ended', async () => {
  bobsTicket({ ...link, url: null })
  const { user } = atTicket()
  expect(await screen.findByText(/Bob has a link to this ticket until/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'End the link' }))

  expect(await screen.findByRole('button', { name: 'Make a link' })).toBeVisible()
})

test('a ticket of somebody with an account has none', async () => {
  atTicket()
  expect(await screen.findByText('What happened')).toBeVisible()
  expect(screen.queryByText('Work link')).not.toBeInTheDocument()
})
