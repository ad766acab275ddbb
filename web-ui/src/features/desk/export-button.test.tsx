import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LineCounter } from '@/api/export'
import { mary } from '@/testing/parish'
import { renderApp } from '@/testing/render-app'
import { parish, problem, server } from '@/testing/server'

const csv = 'reference,title\r\n7K3-QFM,"Door, ""side""\nlocked"\r\nAAA-111,Tap\r\n'
const saved: Blob[] = []
let asked: URLSearchParams | undefined

const answer = (text: string, count: number) =>
  server.use(
    http.get('/api/admin/export/tickets', ({ request }) => {
      asked = new URL(request.url).searchParams
      return new HttpResponse(text, {
        headers: {
          'Content-Type': 'text/csv; charset=utf-8; header=present',
          'Content-Disposition': 'attachment; filename="tickets-2026-03-01.csv"',
          'X-Total-Count': String(count),
        },
      })
    }),
  )

beforeEach(() => {
  parish.me = { ...mary, role: 'admin' }
  saved.length = 0
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) saved.push(file)
    return 'blob:saved'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
})

afterEach(() => vi.restoreAllMocks())

const textOf = (file: Blob) =>
  new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result)
    reader.readAsText(file)
  })

const startExport = async (address: string) => {
  const { user } = renderApp(address)
  await user.click(await screen.findByRole('button', { name: 'Export CSV' }))
}

test('an admin saves all that the filters choose', async () => {
  answer(csv, 2)
  await startExport('/desk?view=open&priority=high')

  expect(await screen.findByText('tickets-2026-03-01.csv is among your downloads.')).toBeVisible()
  expect(await Promise.all(saved.map(textOf))).toEqual([csv])
  expect(asked?.getAll('phase')).toEqual(['open'])
  expect(asked?.getAll('priority')).toEqual(['high'])
  expect(asked?.has('sort')).toBe(false)
})

test('half a file is not saved, and can be tried again', async () => {
  answer(csv, 3)
  await startExport('/desk')

  expect(await screen.findByText(/The export broke off, and nothing was saved: 2 of 3 lines came in/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
  expect(saved).toEqual([])
})

test('a refusal is told in the words of the server', async () => {
  server.use(http.get('/api/admin/export/tickets', () => problem(429, { detail: 'Two exports are under way.' })))
  await startExport('/desk')

  expect(await screen.findByText(/Two exports are under way/)).toBeVisible()
})

test('staff are not offered what only admins may', async () => {
  parish.me = mary
  renderApp('/desk')

  expect(await screen.findByText('1 ticket')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Export CSV' })).not.toBeInTheDocument()
})

test('lines inside quotes are not counted, wherever the pieces were cut', () => {
  const bytes = new TextEncoder().encode(csv)
  for (let cut = 0; cut <= bytes.length; cut++) {
    const counter = new LineCounter()
    counter.add(bytes.slice(0, cut))
    counter.add(bytes.slice(cut))
    expect(counter.lines).toBe(3)
  }
})
