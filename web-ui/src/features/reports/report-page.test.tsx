import { screen } from '@testing-library/react'
import { http } from 'msw'
import { expect, test } from 'vitest'
import { aReport, portal } from '@/testing/portal'
import { renderApp } from '@/testing/render-app'
import { problem, server } from '@/testing/server'

test('a report is shown with what was said about it, without any name', async () => {
  portal.reports = [
    aReport({
      comments: [
        { at: '2026-11-21T09:00:00.000Z', author: 'staff', body: 'A plumber comes on Monday.' },
        { at: '2026-11-22T09:00:00.000Z', author: 'reporter', body: 'Thank you.' },
      ],
    }),
  ]
  renderApp('/reports/7K3-QFM')
  expect(await screen.findByRole('heading', { level: 1, name: 'Tap in the kitchen leaks' })).toBeVisible()
  const [staff, reporter] = screen.getAllByRole('listitem').filter((item) => item.dataset.author)
  expect(staff).toHaveTextContent(/^Staff .*A plumber comes on Monday\.$/)
  expect(reporter).toHaveTextContent(/^The reporter .*Thank you\.$/)
})

test('what looks like markup in a report or its comments is text', async () => {
  const markup = 'See <img src="x" onerror="alert(1)"> and <a href="javascript:alert(1)">this</a> &amp; [that](https://evil.example)'
  const comment = { at: '2026-11-22T09:00:00.000Z', author: 'reporter' as const, body: markup }
  portal.reports = [aReport({ title: markup, description: markup, comments: [comment] })]
  renderApp('/reports/7K3-QFM')
  expect(await screen.findByRole('heading', { level: 1, name: markup })).toBeVisible()
  expect(screen.getAllByText(markup, { selector: 'p' })).toHaveLength(2)
})

test('photos are shown with what they are of, each opening in full', async () => {
  const photo = (number: number) => ({ url: `/p/${number}`, thumbnailUrl: `/p/${number}/thumbnail`, width: 800, height: 600 })
  portal.reports = [aReport({ photos: [photo(1), photo(2)] })]
  renderApp('/reports/7K3-QFM')
  const image = await screen.findByRole('img', { name: 'Photo 2 of 2: Tap in the kitchen leaks' })
  expect(image).toHaveAttribute('src', '/p/2/thumbnail')
  expect(screen.getByRole('link', { name: 'Photo 1 of 2: Tap in the kitchen leaks' })).toHaveAttribute('href', '/p/1')
})

test('whoever sees it too is counted in, once, with or without an address', async () => {
  const { user } = renderApp('/reports/7K3-QFM')
  await user.click(await screen.findByRole('button', { name: /^I see this too/ }))
  await user.type(screen.getByLabelText(/e-mail address/), 'anna')
  await user.click(screen.getByRole('button', { name: 'Yes, I see this too' }))
  expect(screen.getByLabelText(/e-mail address/)).toBeInvalid()
  expect(portal.sent).toEqual([])

  await user.type(screen.getByLabelText(/e-mail address/), '@example.org')
  await user.click(screen.getByRole('button', { name: 'Yes, I see this too' }))
  expect(await screen.findByText(/follow the link that we have just sent to anna@example.org/)).toHaveFocus()
  expect(portal.sent).toMatchObject([
    { path: '/api/public/tickets/7K3-QFM/follow', body: { email: 'anna@example.org', language: 'en' } },
  ])

  renderApp('/reports/7K3-QFM')
  expect(await screen.findByText('You have told us that you see this too.')).toBeVisible()
})

test('a refusal of the server is told where the address stands', async () => {
  server.use(
    http.post('/api/public/tickets/:reference/follow', () =>
      problem(400, { violations: [{ field: 'email', code: 'malformed', message: 'is no e-mail address' }] }),
    ),
  )
  const { user } = renderApp('/reports/7K3-QFM')
  await user.click(await screen.findByRole('button', { name: /^I see this too/ }))
  await user.type(screen.getByLabelText(/e-mail address/), 'anna@example.org{Enter}')
  expect(await screen.findByText('is no e-mail address')).toBeVisible()
  expect(screen.getByLabelText(/e-mail address/)).toHaveValue('anna@example.org')
})

test('a resolved report asks nobody whether they see it too', async () => {
  portal.reports = [aReport({ status: { key: 'resolved', label: 'Resolved', phase: 'resolved' } })]
  renderApp('/reports/7K3-QFM')
  await screen.findByRole('heading', { level: 1 })
  expect(screen.queryByRole('button', { name: /^I see this too/ })).not.toBeInTheDocument()
})

test('a report that is not there, or not for everyone, says so', async () => {
  renderApp('/reports/AAA-111')
  expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeVisible()
})
