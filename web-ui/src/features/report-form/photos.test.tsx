import { onlineManager } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { HttpResponse, delay, http } from 'msw'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import whole from '@/i18n/en.json'
import texts from '@/i18n/en.json?report'
import { speak } from '@/i18n/texts'
import { portal } from '@/testing/portal'
import { problem, server } from '@/testing/server'
import { ReportApp } from './report-app'

// With the words that the built page has, and no others: one that is missing fails the test.
beforeAll(() => speak('en', texts))
afterAll(() => speak('en', whole))

async function opened(user = userEvent.setup()) {
  render(<ReportApp place={undefined} />)
  await screen.findByRole('heading', { level: 1, name: 'Report a problem' })
  await screen.findByLabelText('Choose photos')
  return user
}

const photo = (name: string, type = 'image/jpeg', size = 10) => new File([new Uint8Array(size)], name, { type })
const title = () => screen.getByLabelText('What is the problem?')
const chooser = () => screen.getByLabelText('Choose photos')
const send = () => screen.getByRole('button', { name: 'Send the report' })
const thanks = () => screen.findByRole('heading', { name: 'Thank you, your report has arrived' })
const reported = () => portal.sent.filter(({ path }) => path === '/api/public/tickets')
const areReady = (count: number) => waitFor(() => expect(screen.getAllByText('Ready')).toHaveLength(count))

test('photos are sent ahead, can be taken away, and go with the report', async () => {
  const user = await opened()
  await user.type(title(), 'Tap leaks')
  await user.upload(chooser(), [photo('tap.jpg'), photo('floor.jpg')])
  await areReady(2)
  const chosen = screen.getByRole('list', { name: 'Chosen photos' })
  expect(within(chosen).getByText('tap.jpg')).toBeVisible()
  expect(screen.getByText('2 of 2 photos are ready')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Remove tap.jpg' }))
  await waitFor(() => expect(chooser()).toHaveFocus())
  await user.click(send())

  await thanks()
  expect(reported()).toMatchObject([{ body: { photos: ['photo-2'] } }])
})

test('a telephone is offered its camera', async () => {
  const user = await opened()
  const camera = screen.getByLabelText('Take a photo')
  expect(camera).toHaveAttribute('capture', 'environment')
  await user.upload(camera, photo('tap.jpg'))
  await areReady(1)
})

test('what is no photo, and one too many, is not taken, and the page says why', async () => {
  const user = await opened(userEvent.setup({ applyAccept: false }))
  await user.upload(chooser(), [photo('list.pdf', 'application/pdf')])
  expect(screen.getByText('list.pdf was not added: it is not a photo.')).toBeVisible()

  await user.upload(chooser(), [1, 2, 3, 4, 5, 6].map((number) => photo(`${number}.jpg`)))
  expect(screen.getByText('6.jpg was not added: 5 photos are the most.')).toBeVisible()
  await areReady(5)
  expect(chooser()).toBeDisabled()
  await user.click(screen.getByRole('button', { name: 'Remove 3.jpg' }))
  expect(chooser()).toBeEnabled()
})

test('a photo that stays too large is not even sent', async () => {
  const user = await opened()
  await user.upload(chooser(), photo('huge.jpg', 'image/jpeg', 10_485_761))
  expect(await screen.findByText(/Not sent: it is too large/)).toBeVisible()
  expect(portal.sent).toEqual([])
})

const refusing = (code: string) =>
  http.post('/api/public/photos', () =>
    problem(400, { detail: 'photo: no', violations: [{ field: 'photo', code, message: 'no' }] }), { once: true })

test('a photo that the server refuses says why, can be sent again, and never keeps the report back', async () => {
  server.use(refusing('damaged'))
  const user = await opened()
  await user.type(title(), 'Tap leaks')
  await user.upload(chooser(), [photo('tap.jpg'), photo('floor.jpg')])
  expect(await screen.findByText(/Not sent: it is damaged/)).toBeVisible()
  await user.click(send())
  const trouble = await screen.findByRole('link', { name: /Not every photo could be sent/ })
  expect(reported()).toEqual([])
  await user.click(trouble)
  expect(screen.getByRole('group', { name: 'Photos (optional)' })).toHaveFocus()

  await user.click(screen.getByRole('button', { name: 'Send without the missing photos' }))
  await thanks()
  expect(reported()).toMatchObject([{ body: { photos: ['photo-1'] } }])
})

test('a photo that failed goes through at the next try', async () => {
  server.use(refusing('damaged'))
  const user = await opened()
  await user.type(title(), 'Tap leaks')
  await user.upload(chooser(), photo('tap.jpg'))
  await user.click(await screen.findByRole('button', { name: 'Try tap.jpg again' }))
  await areReady(1)
  await user.click(send())
  await thanks()
  expect(reported()).toMatchObject([{ body: { photos: ['photo-1'] } }])
})

test('the report waits for photos on their way, or goes without them', async () => {
  server.use(
    http.post('/api/public/photos', async () => {
      await delay('infinite')
      return new HttpResponse(null)
    }),
  )
  const user = await opened()
  await user.type(title(), 'Tap leaks')
  await user.upload(chooser(), photo('tap.jpg'))
  await user.click(send())
  expect(await screen.findByRole('button', { name: 'Waiting for the photos…' })).toBeDisabled()
  expect(reported()).toEqual([])

  await user.click(screen.getByRole('button', { name: 'Send without the missing photos' }))
  await thanks()
  expect(reported()[0]?.body).not.toHaveProperty('photos')
})

test('photos that were sent are still there after a reload', async () => {
  const user = await opened()
  await user.type(title(), 'Tap leaks')
  await user.upload(chooser(), photo('tap.jpg'))
  await areReady(1)
  cleanup()

  const again = await opened()
  expect(screen.getByText('tap.jpg')).toBeVisible()
  await again.click(send())
  await thanks()
  expect(reported()).toMatchObject([{ body: { photos: ['photo-1'] } }])
})

const gone = (index: number) =>
  http.post(
    '/api/public/tickets',
    () => problem(400, { violations: [{ field: `photos[${index}]`, code: 'gone', message: 'is not here any more' }] }),
    { once: true },
  )

test('a photo that the server has forgotten is sent again from this page', async () => {
  const user = await opened()
  await user.type(title(), 'Tap leaks')
  await user.upload(chooser(), [photo('tap.jpg'), photo('floor.jpg')])
  await areReady(2)
  server.use(gone(1))
  await user.click(send())
  expect(await screen.findByRole('link', { name: /had waited too long/ })).toBeVisible()
  await areReady(2)
  await user.click(send())
  await thanks()
  expect(reported()).toMatchObject([{ body: { photos: ['photo-1', 'photo-3'] } }])
})

test('one of an earlier visit that the server has forgotten is left out, and the report is not lost', async () => {
  const user = await opened()
  await user.type(title(), 'Tap leaks')
  await user.upload(chooser(), photo('tap.jpg'))
  await areReady(1)
  cleanup()
  const again = await opened()
  server.use(gone(0))
  await again.click(send())
  expect(await screen.findByRole('link', { name: /had waited too long/ })).toBeVisible()
  expect(screen.queryByText('tap.jpg')).not.toBeInTheDocument()
  await again.click(send())
  await thanks()
  expect(reported()[0]?.body).not.toHaveProperty('photos')
})

test('while the server is away the photo waits, then goes', async () => {
  const request = vi.fn(() => HttpResponse.error())
  server.use(http.post('/api/public/photos', request, { once: true }))
  const user = await opened()
  await user.upload(chooser(), photo('tap.jpg'))
  await waitFor(() => expect(request).toHaveBeenCalled())
  await waitFor(() => expect(onlineManager.isOnline()).toBe(false))
  expect(screen.queryByText('Ready')).not.toBeInTheDocument()
  onlineManager.setOnline(true)
  await areReady(1)
})
