import { screen, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { mary } from '@/testing/parish'
import { renderApp } from '@/testing/render-app'
import { parish, problem, server } from '@/testing/server'

beforeEach(() => {
  parish.me = mary
})

const title = () => screen.findByLabelText('Title')
const send = () => screen.getByRole('button', { name: 'Create ticket' })

test('a ticket is written down and opened', async () => {
  const { user, router } = renderApp('/tickets/new')
  await user.type(await title(), 'Tap drips')
  await user.type(screen.getByLabelText('Description'), 'All night.')
  await user.selectOptions(screen.getByLabelText('Place'), 'Parish hall / Kitchen')
  await user.selectOptions(screen.getByLabelText('Priority'), 'High')
  await user.click(screen.getByRole('checkbox', { name: /Sensitive/ }))
  await user.click(send())

  await waitFor(() => expect(router.state.location.pathname).toBe('/tickets/NEW-001'))
  expect(parish.changes[0]?.body).toEqual({
    title: 'Tap drips',
    description: 'All night.',
    priority: 'high',
    sensitive: true,
    location: { key: 'hall-kitchen' },
  })
  expect(parish.changes[0]?.idempotencyKey).toMatch(/^[0-9a-f]{32}$/)
})

test('all that is wrong is said at once, above and next to the fields, and nothing typed is lost', async () => {
  server.use(
    http.post('/api/tickets', () =>
      problem(400, {
        violations: [
          { field: 'title', code: 'too_long', message: 'has 600 characters; at most 500 are kept' },
          { field: 'location.text', code: 'unprintable', message: 'holds control characters' },
        ],
      }),
    ),
  )
  const { user } = renderApp('/tickets/new')
  await user.type(await title(), 'Tap drips')
  await user.click(send())

  const summary = await screen.findByRole('alert')
  await waitFor(() => expect(summary).toHaveFocus())
  expect(summary).toHaveTextContent('Title: has 600 characters')
  expect(screen.getByLabelText('Title')).toBeInvalid()
  expect(screen.getByLabelText('Title')).toHaveValue('Tap drips')
  await user.click(screen.getByRole('link', { name: /Where exactly: holds control/ }))
  expect(screen.getByLabelText('Where exactly')).toHaveFocus()
})

test('without a title nothing is sent', async () => {
  const { user } = renderApp('/tickets/new')
  await title()
  await user.click(send())
  expect(await screen.findByRole('alert')).toHaveTextContent('Say in a few words what is broken')
  expect(parish.changes).toEqual([])
})

test('sending again after a failure uses the same key; another text gets another', async () => {
  const keys: (string | null)[] = []
  server.use(
    http.post('/api/tickets', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'))
      return problem(500)
    }),
  )
  const { user } = renderApp('/tickets/new')
  await user.type(await title(), 'Tap drips')
  await user.click(send())
  await waitFor(() => expect(keys).toHaveLength(1))
  await screen.findByRole('alert')
  await user.click(send())
  await waitFor(() => expect(keys).toHaveLength(2))
  await user.type(screen.getByLabelText('Title'), ' again')
  await user.click(send())
  await waitFor(() => expect(keys).toHaveLength(3))

  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).not.toBe(keys[0])
})

test('what was typed is still there after going away', async () => {
  const { user, router } = renderApp('/tickets/new')
  await user.type(await title(), 'Tap drips')
  await user.click(screen.getByRole('link', { name: 'Back to the desk' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/desk'))
  await router.navigate({ to: '/tickets/new' })
  expect(await title()).toHaveValue('Tap drips')
})

test('while the server is away the form waits, then sends itself once', async () => {
  let away = true
  server.use(
    http.post('/api/tickets', () => (away ? new HttpResponse(null, { status: 503 }) : undefined)),
    http.get('/q/health/ready', () => new HttpResponse(null, { status: away ? 503 : 200 })),
  )
  const { user, router } = renderApp('/tickets/new')
  await user.type(await title(), 'Tap drips')
  await user.click(send())
  expect(await screen.findByText(/right back, nothing is lost/)).toBeVisible()
  expect(screen.getByLabelText('Title')).toHaveValue('Tap drips')

  away = false
  await waitFor(() => expect(router.state.location.pathname).toBe('/tickets/NEW-001'), { timeout: 8_000 })
  expect(screen.queryByText(/right back, nothing is lost/)).not.toBeInTheDocument()
  expect(parish.changes).toHaveLength(1)
})
