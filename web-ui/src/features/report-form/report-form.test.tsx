import { onlineManager } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { HttpResponse, delay, http } from 'msw'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import whole from '@/i18n/en.json'
import texts from '@/i18n/en.json?report'
import { speak } from '@/i18n/texts'
import { SECRET, aReport, portal } from '@/testing/portal'
import { parish, problem, server } from '@/testing/server'
import { ReportApp } from './report-app'

// With the words that the built page has, and no others: one that is missing fails the test.
beforeAll(() => speak('en', texts))
afterAll(() => speak('en', whole))

async function opened(place?: string) {
  const user = userEvent.setup()
  render(<ReportApp place={place} />)
  await screen.findByRole('heading', { level: 1, name: 'Report a problem' })
  return user
}

const title = () => screen.getByLabelText('What is the problem?')
const send = () => screen.getByRole('button', { name: 'Send the report' })
const thanks = () => screen.findByRole('heading', { name: 'Thank you, your report has arrived' })
const reported = () => portal.sent.filter(({ path }) => path === '/api/public/tickets')

test('a code that was scanned has filled in the place; the rest takes a title', async () => {
  const user = await opened('hall-kitchen')
  expect(screen.getByText('Parish hall / Kitchen')).toBeVisible()
  await user.type(title(), 'Tap leaks')
  await user.click(send())

  expect(await thanks()).toHaveFocus()
  expect(screen.getByText('NEW-001')).toBeVisible()
  expect(screen.getByLabelText('Your private link')).toHaveValue(`http://localhost:3000/track/${SECRET}`)
  expect(reported()).toMatchObject([
    {
      body: { title: 'Tap leaks', description: '', location: { key: 'hall-kitchen' }, sensitive: false, language: 'en' },
    },
  ])
  expect(reported()[0]?.key).toMatch(/^[0-9a-f]{32}$/)
})

test('everything that is filled in arrives', async () => {
  const user = await opened()
  await user.click(screen.getByRole('radio', { name: 'Parish hall' }))
  await user.click(screen.getByRole('radio', { name: 'Kitchen' }))
  await user.type(screen.getByLabelText(/^Where exactly/), 'left tap')
  await user.type(title(), 'Tap leaks')
  await user.type(screen.getByLabelText(/^What else/), 'Since Sunday.')
  await user.selectOptions(screen.getByLabelText(/^What kind/), 'Plumbing')
  await user.click(screen.getByRole('radio', { name: 'Yes, for staff only' }))
  await user.type(screen.getByLabelText(/e-mail address/), 'anna@example.org')
  await user.click(send())

  await thanks()
  expect(screen.getByText(/Nobody else can see it/)).toBeVisible()
  expect(screen.getByText(/link that we sent to anna@example.org/)).toBeVisible()
  expect(screen.queryByRole('link', { name: 'See its public page' })).not.toBeInTheDocument()
  expect(reported()[0]?.body).toMatchObject({
    title: 'Tap leaks',
    description: 'Since Sunday.',
    category: 'plumbing',
    location: { key: 'hall-kitchen', text: 'left tap' },
    sensitive: true,
    email: 'anna@example.org',
    language: 'en',
  })
})

test('a person who left no address may do so after sending', async () => {
  const user = await opened()
  await user.type(title(), 'Tap leaks')
  await user.click(send())
  await thanks()
  await user.type(screen.getByLabelText('Your e-mail address'), 'anna@example.org{Enter}')
  expect(await screen.findByText(/link that we sent to anna@example.org/)).toHaveFocus()
  expect(portal.sent.at(-1)).toMatchObject({ method: 'PUT', path: `/api/public/track/${SECRET}/email` })
})

test('a place is found by its name among many, and changed again', async () => {
  const rooms = ['Stage', 'Foyer', 'Store', 'Office', 'Cellar', 'Attic', 'Yard'].map((room) => ({
    key: room.toLowerCase(),
    label: `Parish hall / ${room}`,
    parent: 'hall',
  }))
  parish.config = { ...parish.config, locations: [...parish.config.locations, ...rooms] }
  const user = await opened()
  await user.type(screen.getByRole('searchbox', { name: 'Find a place' }), 'hall ki')
  await user.click(screen.getByRole('button', { name: 'Parish hall / Kitchen' }))

  const change = await screen.findByRole('button', { name: 'Change the place: Parish hall / Kitchen' })
  await waitFor(() => expect(change).toHaveFocus())
  await user.click(change)
  await user.click(screen.getByRole('radio', { name: 'Attic' }))
  await user.type(title(), 'Window broken')
  await user.click(send())
  await thanks()
  expect(reported()[0]?.body).toMatchObject({ location: { key: 'attic' } })
})

test('a code for a place that is not known here says so, and leaves the choice', async () => {
  await opened('no-such-place')
  expect(screen.getByRole('alert')).toHaveTextContent('The place in this link is not known here')
  expect(screen.getByRole('radio', { name: 'Parish hall' })).not.toBeChecked()
})

test('the position of the telephone can be sent, and where it is not allowed the page says so', async () => {
  const ask = vi.fn<Geolocation['getCurrentPosition']>()
  vi.stubGlobal('navigator', Object.assign(navigator, { geolocation: { getCurrentPosition: ask } }))
  const user = await opened()
  await user.click(screen.getByRole('button', { name: 'Use my position' }))
  const denied = { code: 1, PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3, message: '' } as const
  ask.mock.lastCall?.[1]?.(denied)
  expect(await screen.findByText(/Your browser did not allow it/)).toBeVisible()

  await user.click(screen.getByRole('button', { name: 'Use my position' }))
  const coords = { latitude: 51.50739012, longitude: -0.1277, accuracy: 8, altitude: null, altitudeAccuracy: null, heading: null, speed: null }
  ask.mock.lastCall?.[0]({ coords: { ...coords, toJSON: () => coords }, timestamp: 0, toJSON: () => coords })
  expect(await screen.findByText('Your position: 51.5074, -0.1277')).toBeVisible()
  await user.type(title(), 'Lamp is dark')
  await user.click(send())
  await thanks()
  expect(reported()[0]?.body).toMatchObject({ location: { point: { lat: 51.50739, lon: -0.1277 } } })
})

test('what others reported shows up while the title is typed, by place and kind, and can be joined', async () => {
  const user = await opened('hall-kitchen')
  await user.selectOptions(screen.getByLabelText(/^What kind/), 'Plumbing')
  await user.type(title(), 'ta')
  expect(screen.queryByText('Someone may have reported this')).not.toBeInTheDocument()
  await user.type(title(), 'p le')
  const found = await screen.findByRole('region', { name: 'Someone may have reported this' })
  expect(within(found).getByRole('link', { name: /^Tap in the kitchen leaks/ })).toHaveAttribute('href', '/reports/7K3-QFM')
  expect(portal.asked.map(({ search }) => search)).toEqual(['?q=tap%20le&location=hall-kitchen&category=plumbing'])

  await user.click(within(found).getByRole('button', { name: 'I see this too: Tap in the kitchen leaks' }))
  await user.click(within(found).getByRole('button', { name: 'Yes, I see this too' }))
  expect(await within(found).findByText(/We have noted that you see this too/)).toHaveFocus()
  expect(portal.sent).toMatchObject([{ path: '/api/public/tickets/7K3-QFM/follow', body: { language: 'en' } }])
  await user.click(within(found).getByRole('button', { name: 'Start over' }))
  expect(title()).toHaveValue('')
})

test('an answer to what was typed before never takes the place of a newer one', async () => {
  server.use(
    http.get('/api/public/tickets/similar', async ({ request }) => {
      const q = new URL(request.url).searchParams.get('q') ?? ''
      if (q === 'tap') await delay(600)
      return HttpResponse.json({ items: [aReport({ title: `Like ${q}` })], next: null, total: { value: 1, exact: true } })
    }),
  )
  const user = await opened()
  await user.type(title(), 'tap')
  await delay(300)
  await user.type(title(), ' drips')
  expect(await screen.findByRole('link', { name: /^Like tap drips/ })).toBeVisible()
  await delay(600)
  expect(screen.getByRole('link', { name: /^Like tap drips/ })).toBeVisible()
})

test('what is wrong is said above and at its field, and the summary leads there', async () => {
  const user = await opened()
  await user.type(screen.getByLabelText(/e-mail address/), 'anna')
  await user.click(send())

  const summary = await screen.findByRole('alert')
  await waitFor(() => expect(summary).toHaveFocus())
  expect(title()).toBeInvalid()
  expect(title()).toHaveAccessibleDescription(/Say in a few words what the problem is/)
  await user.click(within(summary).getByRole('link', { name: /Enter an e-mail address/ }))
  expect(screen.getByLabelText(/e-mail address/)).toHaveFocus()
  expect(reported()).toEqual([])
})

test('what the server finds wrong is said at its field, all at once', async () => {
  server.use(
    http.post('/api/public/tickets', () =>
      problem(400, {
        violations: [
          { field: 'title', code: 'unprintable', message: 'holds control characters' },
          { field: 'location.text', code: 'too_long', message: 'is too long' },
        ],
      }),
    ),
  )
  const user = await opened()
  await user.type(title(), 'Tap leaks')
  await user.click(send())
  const summary = await screen.findByRole('alert')
  expect(within(summary).getAllByRole('link')).toHaveLength(2)
  expect(screen.getByLabelText(/^Where exactly/)).toHaveAccessibleDescription(/is too long/)
  expect(title()).toHaveValue('Tap leaks')
})

test('what was typed outlives the page, and sending it again after a lost answer uses the same key', async () => {
  const keys: (string | null)[] = []
  server.use(
    http.post('/api/public/tickets', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'))
      return keys.length === 1 ? problem(500) : undefined
    }),
  )
  const user = await opened()
  await user.type(title(), 'Tap leaks')
  await user.click(send())
  expect(await screen.findByRole('alert')).toHaveTextContent('That did not work')

  cleanup()
  const again = await opened()
  expect(screen.getByText(/What you had begun to write is still here/)).toBeVisible()
  expect(title()).toHaveValue('Tap leaks')
  await again.click(send())
  await thanks()
  expect(keys[1]).toBe(keys[0])
})

test('another text is another report', async () => {
  const keys: (string | null)[] = []
  server.use(
    http.post('/api/public/tickets', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'))
      return problem(500)
    }),
  )
  const user = await opened()
  await user.type(title(), 'Tap leaks')
  await user.click(send())
  await screen.findByRole('alert')
  await user.type(title(), ' badly')
  await user.click(send())
  await waitFor(() => expect(keys).toHaveLength(2))
  expect(keys[1]).not.toBe(keys[0])
})

test('what was begun can be given up', async () => {
  const user = await opened()
  await user.type(title(), 'Tap leaks')
  cleanup()
  const again = await opened()
  await again.click(screen.getByRole('button', { name: 'Start over' }))
  expect(title()).toHaveValue('')
  cleanup()
  await opened()
  expect(screen.queryByText(/What you had begun/)).not.toBeInTheDocument()
})

test('while the server is away the report waits, then sends itself once', async () => {
  let away = true
  server.use(
    http.post('/api/public/tickets', () => (away ? HttpResponse.error() : undefined)),
    http.get('/q/health/ready', () => new HttpResponse(null, { status: away ? 503 : 200 })),
  )
  const user = await opened()
  await user.type(title(), 'Tap leaks')
  await user.click(send())
  expect(await screen.findByText(/right back, nothing is lost/)).toBeVisible()
  expect(title()).toHaveValue('Tap leaks')
  expect(onlineManager.isOnline()).toBe(false)

  away = false
  await screen.findByRole('heading', { name: 'Thank you, your report has arrived' }, { timeout: 8_000 })
  expect(reported()).toHaveLength(1)
})

test('where many report at once, the work that the server asks for is done, and the report sent again', async () => {
  const bodies: unknown[] = []
  server.use(
    http.post('/api/public/tickets', async ({ request }) => {
      bodies.push(await request.clone().json())
      return bodies.length === 1 ? problem(429, { challenge: { text: 'a.b.c', bits: 4 } }) : undefined
    }),
  )
  const user = await opened()
  await user.type(title(), 'Tap leaks')
  await user.click(send())
  await thanks()
  expect(bodies).toHaveLength(2)
  expect(JSON.stringify(bodies[1])).toMatch(/"title":"Tap leaks".*"proof":"a\.b\.c\.\d+"/)
})

test('the private link outlives a reload, until another report is begun', async () => {
  const user = await opened()
  await user.type(title(), 'Tap leaks')
  await user.click(send())
  await thanks()

  cleanup()
  render(<ReportApp place={undefined} />)
  await thanks()
  expect(screen.getByText('NEW-001')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Report something else' }))
  expect(title()).toHaveValue('')
})

test('everyone’s view is shown before sending, and what is hidden of it', async () => {
  portal.preview = {
    title: 'Tap leaks',
    description: 'Call [tel]',
    findings: [{ field: 'description', kind: 'phone', text: '07700 900123' }],
  }
  const user = await opened()
  await user.type(title(), 'Tap leaks')
  await user.type(screen.getByLabelText(/^What else/), 'Call 07700 900123')
  const preview = await screen.findByRole('region', { name: 'This is how everyone will see it' })
  expect(await within(preview).findByText('Call [tel]')).toBeVisible()
  expect(within(preview).getByRole('alert')).toHaveTextContent('“07700 900123” looks like a telephone number.')

  await user.click(screen.getByRole('radio', { name: 'Yes, for staff only' }))
  expect(screen.queryByRole('region', { name: 'This is how everyone will see it' })).not.toBeInTheDocument()
  expect(screen.getByText(/Nobody but staff, and you by your private link/)).toBeVisible()
})

test('a preview that can’t be had keeps nobody from sending', async () => {
  server.use(http.post('/api/public/preview', () => problem(429)))
  const user = await opened()
  await user.type(title(), 'Tap leaks')
  expect(await screen.findByText(/could not be loaded just now/)).toBeVisible()
  await user.click(send())
  await thanks()
})

test('the field that only programs fill in is met by nobody else', async () => {
  await opened()
  expect(screen.queryByRole('textbox', { name: 'Website' })).not.toBeInTheDocument()
  expect(screen.getByLabelText('Website')).toHaveAttribute('tabindex', '-1')
})

test('where the page can’t begin, it can be tried again', async () => {
  server.use(http.get('/api/public/config', () => problem(500), { once: true }))
  const user = userEvent.setup()
  render(<ReportApp place={undefined} />)
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Report a problem' })).toBeVisible()
})
