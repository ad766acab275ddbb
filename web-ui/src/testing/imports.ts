import { HttpResponse, http } from 'msw'
import type { Import, ImportProblem, ImportRequest, ImportWord } from '@/api/types'

export const anImport = (facts: Partial<Import> = {}): Import => ({
  id: 'i-1',
  name: 'old-desk.csv',
  bytes: 1_204,
  createdAt: '2026-11-20T09:00:00.000Z',
  by: 'Mary Miller',
  state: 'uploaded',
  header: ['no', 'what', 'state'],
  sample: [
    ['1', 'Tap drips', 'hanging'],
    ['2', 'Door sticks', 'closed'],
  ],
  lines: 3,
  system: null,
  source: 'csv',
  zone: 'Europe/Rome',
  encoding: 'utf_8',
  separator: 'comma',
  columns: { externalId: 0, status: 2 },
  words: {},
  met: 0,
  imported: 0,
  known: 0,
  rejected: 0,
  withdrawn: 0,
  kept: [],
  failure: null,
  ...facts,
})

interface Imports {
  runs: Import[]
  words: ImportWord[]
  problems: ImportProblem[]
  /** What was asked of them, in order. */
  asked: { method: string; path: string; body: unknown }[]
}

const none = (): Imports => ({ runs: [], words: [], problems: [], asked: [] })

export let imports = none()

export function resetImports() {
  imports = none()
}

const missing = () => HttpResponse.json({ title: 'Not found', status: 404 }, { status: 404 })

const page = (items: unknown[]) => HttpResponse.json({ items, next: null, total: { value: items.length, exact: true } })

async function note(request: Request) {
  const text = request.headers.get('Content-Type')?.includes('json') ? await request.clone().text() : ''
  imports.asked.push({
    method: request.method,
    path: new URL(request.url).pathname,
    body: text === '' ? undefined : JSON.parse(text),
  })
}

interface Path extends Record<string, string> {
  id: string
}

/** Everything is done at once: what is under way has ended when it is looked at again. */
const ends: Partial<Record<Import['state'], Partial<Import>>> = {
  judging: { state: 'judged', met: 3, imported: 2, rejected: 1 },
  importing: { state: 'imported', met: 3, imported: 2, rejected: 1 },
  undoing: { state: 'undone', withdrawn: 1, kept: ['7K3-QFM'] },
}

const begins = (task: string, facts: Partial<Import>) =>
  http.post<Path>(`/api/admin/imports/:id/${task}`, async ({ request, params }) => {
    await note(request)
    const run = imports.runs.find(({ id }) => id === params.id)
    return run ? HttpResponse.json(Object.assign(run, facts), { status: 202 }) : missing()
  })

export const importHandlers = [
  http.get('/api/admin/imports', () => page(imports.runs)),
  http.post('/api/admin/imports', async ({ request }) => {
    await note(request)
    const run = anImport({ id: 'i-new', name: new URL(request.url).searchParams.get('name') ?? '' })
    imports.runs.push(run)
    return HttpResponse.json(run, { status: 201 })
  }),
  http.get<Path>('/api/admin/imports/:id', ({ params }) => {
    const run = imports.runs.find(({ id }) => id === params.id)
    return run ? HttpResponse.json(Object.assign(run, ends[run.state])) : missing()
  }),
  http.patch<Path, ImportRequest>('/api/admin/imports/:id', async ({ request, params }) => {
    await note(request)
    const run = imports.runs.find(({ id }) => id === params.id)
    if (!run) return missing()
    const { columns, words, source } = await request.json()
    const facts = { ...(columns && { columns }), ...(words && { words }), ...(source && { source }) }
    return HttpResponse.json(Object.assign(run, facts, { state: 'uploaded' }))
  }),
  http.delete<Path>('/api/admin/imports/:id', async ({ request, params }) => {
    await note(request)
    imports.runs = imports.runs.filter(({ id }) => id !== params.id)
    return new HttpResponse(null, { status: 204 })
  }),
  begins('dry-run', { state: 'judging' }),
  begins('start', { state: 'importing' }),
  begins('undo', { state: 'undoing' }),
  http.get<Path>('/api/admin/imports/:id/words', () => HttpResponse.json({ items: imports.words })),
  http.get<Path>('/api/admin/imports/:id/problems', () => page(imports.problems)),
]
