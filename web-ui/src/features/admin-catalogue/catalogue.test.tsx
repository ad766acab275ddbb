import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { AdminCategory, AdminPlace, AdminStatus } from '@/api/types'
import { mary } from '@/testing/parish'
import { renderApp } from '@/testing/render-app'
import { parish, problem, server } from '@/testing/server'

let statuses: AdminStatus[]
let categories: AdminCategory[]
let places: AdminPlace[]
let asked: { method: string; url: URL; body: unknown }[]

const status = (key: string, label: string, facts: Partial<AdminStatus> = {}): AdminStatus => ({
  key,
  label,
  phase: 'open',
  position: 1,
  colour: 'blue',
  initial: false,
  tickets: 0,
  ...facts,
})

const place = (key: string, label: string, facts: Partial<AdminPlace> = {}): AdminPlace => ({
  key,
  label,
  path: label,
  kind: 'building',
  parent: null,
  position: null,
  tickets: 0,
  ...facts,
})

async function note(request: Request) {
  const text = await request.text()
  const body: unknown = text === '' ? undefined : JSON.parse(text)
  asked.push({ method: request.method, url: new URL(request.url), body })
  return body
}

beforeEach(() => {
  parish.me = { ...mary, role: 'admin' }
  asked = []
  statuses = [
    status('new', 'New', { initial: true, tickets: 3 }),
    status('waiting', 'Waiting on parts', { tickets: 1200 }),
    status('parked', 'Parked'),
    status('resolved', 'Resolved', { phase: 'resolved' }),
  ]
  categories = []
  places = [
    place('hall', 'Hall', { tickets: 2 }),
    place('kitchen', 'Kitchen', { path: 'Hall / Kitchen', kind: 'room', parent: 'hall' }),
    place('barn', 'Barn'),
  ]
  server.use(
    http.get('/api/admin/statuses', () => HttpResponse.json({ items: statuses })),
    http.get('/api/admin/categories', () => HttpResponse.json({ items: categories })),
    http.get('/api/admin/locations', () => HttpResponse.json({ items: places })),
    http.post('/api/admin/statuses', async ({ request }) => {
      await note(request)
      const made = status('waiting_2', 'Waiting for rain')
      statuses = [...statuses, made]
      return HttpResponse.json(made, { status: 201 })
    }),
    http.patch('/api/admin/statuses/:key', async ({ request, params }) => {
      await note(request)
      return HttpResponse.json(statuses.find(({ key }) => key === params.key))
    }),
    http.delete('/api/admin/statuses/:key', async ({ request, params }) => {
      await note(request)
      statuses = statuses.filter(({ key }) => key !== params.key)
      return new HttpResponse(null, { status: 204 })
    }),
    http.patch('/api/admin/locations/:key', async ({ request, params }) => {
      await note(request)
      return HttpResponse.json(places.find(({ key }) => key === params.key))
    }),
    http.delete('/api/admin/locations/:key', async ({ request }) => {
      await note(request)
      return new HttpResponse(null, { status: 204 })
    }),
  )
})

const row = (name: string) => screen.findByRole('row', { name })

async function choose(user: ReturnType<typeof renderApp>['user'], name: string, action: string) {
  await user.click(within(await row(name)).getByRole('button', { name: `Actions for ${name}` }))
  await user.click(await screen.findByRole('menuitem', { name: action }))
}

test('staff who are no admins are told so, and not led there', async () => {
  parish.me = mary
  renderApp('/admin/statuses')
  expect(await screen.findByRole('heading', { name: 'This page is for admins' })).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Admin' })).not.toBeInTheDocument()
})

test('statuses stand in their order, with what they count as and how many tickets are in them', async () => {
  renderApp('/admin')
  const list = await screen.findByRole('grid', { name: 'Statuses in their order' })
  const names = within(list).getAllByRole('row').map((one) => one.textContent)
  expect(names[0]).toContain('New tickets begin here')
  expect(names[1]).toContain('1,200 tickets')
  expect(names[3]).toContain('Resolved')
})

test('a status is added, and what is wrong with it stands at its field', async () => {
  server.use(
    http.post(
      '/api/admin/statuses',
      () => problem(400, { violations: [{ field: 'label', code: 'taken', message: 'is what another status is called' }] }),
      { once: true },
    ),
  )
  const { user } = renderApp('/admin/statuses')
  await user.click(await screen.findByRole('button', { name: 'Add a status' }))
  const dialog = await screen.findByRole('dialog', { name: 'Add a status' })
  await user.type(within(dialog).getByLabelText('Name'), 'Waiting for rain')
  await user.click(within(dialog).getByRole('radio', { name: 'Teal' }))
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('is what another status is called')
  expect(within(dialog).getByLabelText('Name')).toBeInvalid()
  expect(within(dialog).getByLabelText('Name')).toHaveValue('Waiting for rain')

  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  expect(await row('Waiting for rain')).toBeVisible()
  expect(asked.at(-1)?.body).toEqual({ label: 'Waiting for rain', phase: 'open', colour: 'teal' })
})

test('a status moves at once, and one step takes it back', async () => {
  const { user } = renderApp('/admin/statuses')
  await choose(user, 'Parked', 'Move up')
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ position: 2 }))
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ position: 3 }))
})

test('what could not be moved is told, and stands where it stood', async () => {
  server.use(http.patch('/api/admin/statuses/:key', () => problem(409, { detail: 'Not now.' })))
  const { user } = renderApp('/admin/statuses')
  await choose(user, 'Parked', 'Move up')
  expect(await screen.findByText('That was not saved: Not now.')).toBeVisible()
  await waitFor(() => {
    const names = screen.getAllByRole('row').map((one) => one.textContent)
    expect(names[2]).toContain('Parked')
  })
})

test('a status that nothing uses goes at once, and comes back with one step', async () => {
  const { user } = renderApp('/admin/statuses')
  await choose(user, 'Parked', 'Delete…')
  await waitFor(() => expect(screen.queryByRole('row', { name: 'Parked' })).not.toBeInTheDocument())
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ method: 'POST', body: { key: 'parked', label: 'Parked' } }))
})

test('a status that tickets are in is replaced, after it is said what that does', async () => {
  const { user } = renderApp('/admin/statuses')
  await choose(user, 'Waiting on parts', 'Delete…')
  const dialog = await screen.findByRole('dialog', { name: 'Delete “Waiting on parts”' })
  expect(dialog).toHaveTextContent('1,200 tickets use it')
  const confirm = within(dialog).getByRole('button', { name: 'Replace and delete' })
  expect(confirm).toBeDisabled()
  await user.selectOptions(within(dialog).getByLabelText('Replace with'), 'Resolved')
  expect(dialog).toHaveTextContent('These tickets become resolved.')
  await user.click(confirm)
  await waitFor(() => expect(dialog).not.toBeInTheDocument())
  expect(asked.at(-1)?.url.searchParams.get('replaceWith')).toBe('resolved')
  expect(screen.getByText('“Waiting on parts” was replaced by “Resolved”.')).toBeVisible()
})

test('what failed to load is asked for again', async () => {
  server.use(http.get('/api/admin/statuses', () => problem(500), { once: true }))
  const { user } = renderApp('/admin/statuses')
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await row('Parked')).toBeVisible()
})

test('without categories it is said what they are good for', async () => {
  renderApp('/admin/categories')
  expect(await screen.findByRole('heading', { name: 'No categories yet' })).toBeVisible()
})

test('a place is moved into another by its form, which offers only what is larger', async () => {
  const { user } = renderApp('/admin/places')
  await choose(user, 'Kitchen', 'Change…')
  const dialog = await screen.findByRole('dialog', { name: 'Change Kitchen' })
  const homes = within(within(dialog).getByLabelText('Lies in')).getAllByRole('option')
  expect(homes.map((option) => option.textContent)).toEqual(['Nothing, it stands at the top', 'Hall', 'Barn'])
  await user.selectOptions(within(dialog).getByLabelText('Lies in'), 'Barn')
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ label: 'Kitchen', kind: 'room', parent: 'barn' }))
})

test('a place that holds others goes only with one that can hold them', async () => {
  const { user } = renderApp('/admin/places')
  await choose(user, 'Hall', 'Delete…')
  const dialog = await screen.findByRole('dialog', { name: 'Delete “Hall”' })
  const heirs = within(within(dialog).getByLabelText('Replace with')).getAllByRole('option')
  expect(heirs.map((option) => option.textContent)).toEqual(['Choose…', 'Barn'])
})

test('the sheet shows a code for each place of the chosen part', async () => {
  const { user } = renderApp('/admin/places/print?part=hall')
  expect(await screen.findByText('2 codes on 1 page')).toBeVisible()
  expect(screen.getByRole('img', { name: 'QR code of Hall / Kitchen' })).toHaveAttribute(
    'src',
    '/api/admin/locations/kitchen/qr.svg',
  )
  await user.selectOptions(screen.getByLabelText('Codes on a page'), '2, for doors')
  await user.selectOptions(screen.getByLabelText('Which places'), 'All places')
  expect(await screen.findByText('3 codes on 2 pages')).toBeVisible()
})
