/** Shows the OpenAPI document. Text is only ever set as text. */
const methods = ['get', 'post', 'put', 'patch', 'delete']

function element(name, attributes, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children.flat().filter((child) => child !== undefined && child !== ''))
  return made
}

const code = (text) => element('code', {}, text)
const soft = (text) => element('span', { class: 'soft' }, text)
const lastPart = (ref) => ref.split('/').at(-1)

function table(caption, headings, rows) {
  if (rows.length === 0) return []
  return [
    element('h4', {}, caption),
    element(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, headings.map((heading) => element('th', { scope: 'col' }, heading)))),
        element('tbody', {}, rows.map((cells) => element('tr', {}, cells.map((cell) => element('td', {}, cell))))),
      ),
    ),
  ]
}

/** A schema in a few words, with links to those that have a name. */
function type(schema) {
  if (schema === undefined) return []
  if (schema.$ref) return [element('a', { href: `#schema-${lastPart(schema.$ref)}` }, code(lastPart(schema.$ref)))]
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return choices.flatMap((choice, i) => (i === 0 ? type(choice) : [' or ', ...type(choice)]))
  if (schema.enum) return schema.enum.flatMap((word, i) => (i === 0 ? [code(String(word))] : [', ', code(String(word))]))
  const names = [schema.type ?? 'anything'].flat()
  if (names.includes('array')) return ['list of ', ...type(schema.items ?? {}), names.includes('null') ? ' or null' : '']
  return [names.join(' or ') + (schema.format ? ` (${schema.format})` : '')]
}

const contentRows = (content) =>
  Object.entries(content ?? {}).map(([media, { schema }]) => [code(media), ' ', ...type(schema)])

function resolve(api, part) {
  return part.$ref ? api.components[part.$ref.split('/').at(-2)][lastPart(part.$ref)] : part
}

function operation(api, path, method, it) {
  const parameters = (it.parameters ?? []).map((parameter) => resolve(api, parameter))
  const responses = Object.entries(it.responses ?? {}).map(([status, response]) => [status, resolve(api, response)])
  return element(
    'details',
    { id: it.operationId },
    element('summary', {}, element('span', { class: 'method' }, method.toUpperCase()), code(path), ' ', soft(it.summary ?? '')),
    it.description ? element('p', {}, it.description) : '',
    table(
      'Parameters',
      ['Name', 'In', 'Type', 'Meaning'],
      parameters.map((parameter) => [
        [code(parameter.name), parameter.required ? ' (required)' : ''],
        parameter.in,
        type(parameter.schema),
        parameter.description ?? '',
      ]),
    ),
    table('Request', ['Body'], contentRows(it.requestBody?.content).map((row) => [row])),
    table(
      'Responses',
      ['Status', 'Meaning', 'Body'],
      responses.map(([status, response]) => [code(status), response.description ?? '', contentRows(response.content).flat()]),
    ),
  )
}

function schema(name, it) {
  const required = new Set(it.required ?? [])
  const members = Object.entries(it.properties ?? {})
  return element(
    'details',
    { id: `schema-${name}` },
    element('summary', {}, code(name)),
    it.description ? element('p', {}, it.description) : '',
    members.length === 0 ? element('p', {}, type(it)) : '',
    table(
      'Members',
      ['Name', 'Type', 'Meaning'],
      members.map(([member, of]) => [
        [code(member), required.has(member) ? '' : ' (optional)'],
        type(of),
        of.description ?? '',
      ]),
    ),
  )
}

function show(api) {
  const byTag = new Map()
  for (const [path, item] of Object.entries(api.paths)) {
    for (const method of methods) {
      const it = item[method]
      if (!it) continue
      const tag = it.tags?.[0] ?? 'Other'
      byTag.set(tag, [...(byTag.get(tag) ?? []), operation(api, path, method, it)])
    }
  }
  document
    .getElementById('operations')
    .replaceChildren(...[...byTag].map(([tag, all]) => element('section', {}, element('h2', {}, tag), all)))
  document
    .getElementById('schemas')
    .replaceChildren(...Object.entries(api.components.schemas ?? {}).map(([name, it]) => schema(name, it)))
}

function find(text) {
  const words = text.toLowerCase().split(/\s+/)
  for (const details of document.querySelectorAll('details')) {
    const said = details.textContent.toLowerCase()
    details.hidden = !words.every((word) => said.includes(word))
  }
}

/** A link to something that is folded unfolds it. */
function unfold() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (named?.tagName !== 'DETAILS') return
  named.hidden = false
  named.open = true
  named.scrollIntoView()
  named.querySelector('summary').focus({ preventScroll: true })
}

const state = document.getElementById('state')
document.getElementById('find').addEventListener('input', ({ target }) => find(target.value))
addEventListener('hashchange', unfold)
try {
  const answer = await fetch('/api/openapi', { headers: { Accept: 'application/json' } })
  if (!answer.ok) throw new Error(`status ${answer.status}`)
  show(await answer.json())
  unfold()
} catch (failure) {
  state.textContent = `The document can’t be read: ${failure.message}`
}
