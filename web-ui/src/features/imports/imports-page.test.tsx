import { screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { anImport, importHandlers, imports, resetImports } from '@/testing/imports'
import { mary } from '@/testing/parish'
import { renderApp } from '@/testing/render-app'
import { parish, problem, server } from '@/testing/server'

const PAGE = '/admin/import/i-1'

beforeEach(() => {
  resetImports()
  server.use(...importHandlers)
  parish.me = { ...mary, role: 'admin' }
})

test('a file is uploaded, and its page opens', async () => {
  const { user, router } = renderApp('/admin/import')
  await user.click(await screen.findByRole('button', { name: 'Upload' }))
  expect(screen.getByText('Choose a file first.')).toBeVisible()
  expect(imports.asked).toEqual([])

  await user.upload(screen.getByLabelText('The file'), new File(['what\nTap\n'], 'old.csv', { type: 'text/csv' }))
  await user.click(screen.getByRole('button', { name: 'Upload' }))

  expect(await screen.findByRole('heading', { name: 'Import of old.csv' })).toBeVisible()
  expect(router.state.location.pathname).toBe('/admin/import/i-new')
})

test('what is no table is said to be none, beside the file', async () => {
  const violations = [{ field: 'file', code: 'unreadable', message: 'is no text' }]
  server.use(http.post('/api/admin/imports', () => problem(400, { detail: 'file is no text', violations })))
  const { user } = renderApp('/admin/import')
  await user.upload(await screen.findByLabelText('The file'), new File(['PK'], 'old.csv'))
  await user.click(screen.getByRole('button', { name: 'Upload' }))
  expect(await screen.findByText('file is no text')).toBeVisible()
})

test('imports so far lead to what became of them', async () => {
  imports.runs = [anImport({ state: 'imported', imported: 1_204 })]
  renderApp('/admin/import')
  const list = await screen.findByRole('list', { name: 'Imports so far' })
  expect(within(list).getByRole('listitem')).toHaveTextContent(/old-desk.csv.*Imported.*1,204 tickets came by it.*Mary Miller/)
  expect(within(list).getByRole('link')).toHaveAttribute('href', PAGE)
})

test('each column that is chosen shows what its rows say, and is kept at once', async () => {
  imports.runs = [anImport()]
  const { user } = renderApp(PAGE)
  const title = await screen.findByRole('combobox', { name: 'Title' })
  expect(title).toHaveAccessibleDescription('Without titles nothing can be imported')
  await user.selectOptions(title, 'what')
  expect(title).toHaveAccessibleDescription('Tap drips · Door sticks')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'No column')
  await waitFor(() => expect(imports.asked).toHaveLength(2))
  expect(imports.asked).toMatchObject([
    { method: 'PATCH', body: { columns: { externalId: 0, status: 2, title: 1 } } },
    { method: 'PATCH', body: { columns: { externalId: 0, title: 1 } } },
  ])
  expect(screen.getByRole('rowheader', { name: 'what Title' })).toBeVisible()
})

test('a word that means nothing here is given a meaning', async () => {
  imports.runs = [anImport({ columns: { title: 1, status: 2 } })]
  imports.words = [
    { field: 'status', word: 'hanging', lines: 2, means: null },
    { field: 'status', word: 'closed', lines: 1, means: 'resolved' },
  ]
  const { user } = renderApp(PAGE)
  const hanging = await screen.findByRole('combobox', { name: 'hanging 2 lines' })
  expect(hanging).toHaveDisplayValue('Unknown here: choose')
  expect(screen.getByRole('combobox', { name: 'closed 1 line' })).toHaveDisplayValue('Resolved')
  await user.selectOptions(hanging, 'Open')
  await waitFor(() => expect(imports.asked).toMatchObject([{ method: 'PATCH', body: { words: { status: { hanging: 'open' } } } }]))
  expect(hanging).toHaveDisplayValue('Open')
})

test('all of them are kept from the public, and shown again', async () => {
  imports.runs = [anImport({ words: { status: { hanging: 'open' } } })]
  const { user } = renderApp(PAGE)
  const keep = await screen.findByRole('checkbox', { name: /^Keep all of them from the public/ })
  expect(keep).not.toBeChecked()
  await user.click(keep)
  expect(keep).toBeChecked()
  await user.click(keep)
  expect(keep).not.toBeChecked()
  await waitFor(() =>
    expect(imports.asked.map(({ body }) => body)).toEqual([
      { words: { status: { hanging: 'open' }, sensitive: { '': 'yes' } } },
      { words: { status: { hanging: 'open' }, sensitive: {} } },
    ]),
  )
})

test('a file is tried: every problem with its row and column, and nothing is imported', async () => {
  imports.runs = [anImport({ columns: { title: 1 } })]
  imports.problems = [
    { line: 3, column: 'what', code: 'required', message: 'must not be empty' },
    { line: 4, column: null, code: 'ragged', message: 'has 2 cells where the header has 3' },
  ]
  const { user } = renderApp(PAGE)
  await user.click(await screen.findByRole('button', { name: 'Try it' }))
  expect(await screen.findByRole('heading', { name: 'What would become of it' })).toBeVisible()
  const table = await screen.findByRole('table', { name: 'What is wrong with its lines' })
  expect(within(table).getByRole('row', { name: '3 what must not be empty' })).toBeVisible()
  expect(within(table).getByRole('row', { name: '4 the whole row has 2 cells where the header has 3' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Import the 2 good lines' })).toBeEnabled()
  expect(imports.asked).toMatchObject([{ path: '/api/admin/imports/i-1/dry-run' }])
})

test('an import is begun, told, and undone once the admin has seen what that does', async () => {
  imports.runs = [anImport({ state: 'judged', columns: { title: 1 }, met: 3, imported: 3 })]
  const { user } = renderApp(PAGE)
  await user.click(await screen.findByRole('button', { name: 'Import the 3 good lines' }))
  expect(await screen.findByRole('heading', { name: 'Imported' })).toBeVisible()

  await user.click(screen.getByRole('button', { name: 'Undo this import…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Undo the import of 2 tickets?' })
  await user.click(within(dialog).getByRole('button', { name: 'Undo it' }))

  expect(await screen.findByRole('heading', { name: 'Undone' })).toBeVisible()
  expect(screen.getByText('1 ticket was withdrawn.')).toBeVisible()
  expect(screen.getByRole('link', { name: '7K3-QFM' })).toHaveAttribute('href', '/tickets/7K3-QFM')
  expect(imports.asked.map(({ path }) => path)).toEqual(['/api/admin/imports/i-1/start', '/api/admin/imports/i-1/undo'])
})

test('what stopped says why and goes on', async () => {
  imports.runs = [anImport({ state: 'stopped', failure: 'Something went wrong at line 2.', met: 1, imported: 1 })]
  const { user } = renderApp(PAGE)
  expect(await screen.findByText('Something went wrong at line 2.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Go on where it stopped' }))
  expect(await screen.findByRole('heading', { name: 'Imported' })).toBeVisible()
})

test('what can not be begun says why', async () => {
  server.use(http.post('/api/admin/imports/i-1/start', () => problem(409, { detail: 'That can’t be begun now.' })))
  imports.runs = [anImport({ columns: { title: 1 } })]
  const { user } = renderApp(PAGE)
  await user.click(await screen.findByRole('button', { name: 'Import 3 lines' }))
  expect(await screen.findByText('That can’t be begun now.')).toBeVisible()
})

test('an upload is thrown away', async () => {
  imports.runs = [anImport()]
  const { user } = renderApp(PAGE)
  await user.click(await screen.findByRole('button', { name: 'Throw the upload away' }))
  expect(await screen.findByText('Nothing was imported here yet.')).toBeVisible()
})

test('whoever is no admin is turned away', async () => {
  parish.me = mary
  renderApp('/admin/import')
  expect(await screen.findByRole('heading', { name: 'This page is for admins' })).toBeVisible()
})
