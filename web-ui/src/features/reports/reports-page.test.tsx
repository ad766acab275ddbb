import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { aReport, portal } from '@/testing/portal'
import { renderApp } from '@/testing/render-app'
import { problem, server } from '@/testing/server'

test('the address says which reports, and the filters show it', async () => {
  renderApp('/reports?q=tap&phase=open&category=plumbing&location=hall-kitchen')
  await screen.findByRole('link', { name: 'Tap in the kitchen leaks' })
  expect(portal.asked.at(-1)?.search).toBe('?q=tap&phase=open&category=plumbing&location=hall-kitchen')
  expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('tap')
  expect(screen.getByLabelText('Place')).toHaveValue('hall-kitchen')
  expect(screen.getByText('1 report')).toBeVisible()
})

test('each filter goes into the address, and all of them out again', async () => {
  const { user, router } = renderApp('/reports')
  await user.type(await screen.findByRole('searchbox', { name: 'Search' }), 'tap')
  await waitFor(() => expect(router.state.location.href).toBe('/reports?q=tap'))
  await user.selectOptions(screen.getByLabelText('Place'), 'Parish hall')
  await user.selectOptions(screen.getByLabelText('Status'), 'Resolved')
  await waitFor(() => expect(router.state.location.href).toBe('/reports?q=tap&location=hall&phase=resolved'))

  await user.click(screen.getByRole('link', { name: 'Clear filters' }))
  await waitFor(() => expect(router.state.location.href).toBe('/reports'))
  expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('')
})

test('the list goes on where the page before ended', async () => {
  server.use(
    http.get('/api/public/tickets', ({ request }) => {
      const isSecond = new URL(request.url).searchParams.get('cursor') === 'behind-the-first'
      const items = [aReport(isSecond ? { reference: 'AAA-111', title: 'Gate squeaks' } : {})]
      return HttpResponse.json({ items, next: isSecond ? null : 'behind-the-first', total: { value: 2, exact: true } })
    }),
  )
  const { user } = renderApp('/reports')
  await user.click(await screen.findByRole('button', { name: 'Load more' }))
  expect(await screen.findByRole('link', { name: 'Gate squeaks' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Tap in the kitchen leaks' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Load more' })).not.toBeInTheDocument()
})

test('where nothing matches, the page says what to do', async () => {
  portal.reports = []
  renderApp('/reports?q=organ')
  expect(await screen.findByRole('heading', { name: 'No report matches' })).toBeVisible()
})

test('a list that can’t be loaded is offered again', async () => {
  server.use(http.get('/api/public/tickets', () => problem(500), { once: true }))
  const { user } = renderApp('/reports')
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('link', { name: 'Tap in the kitchen leaks' })).toBeVisible()
})
