import { gzipSync } from 'node:zlib'
import type { Plugin, Rollup } from 'vite'

/** What each first load may weigh: kilobytes of JavaScript as gzip sends it, of what must be there before the page works. */
const LIMITS = [
  { page: 'report form', chunks: ['report'], limit: 100 },
  { page: 'desk', chunks: ['index', '_staff', '_staff.desk'], limit: 250 },
]

/** The parts of the catalogue that the report form speaks with. */
const REPORT_SECTIONS = ['app', 'demo', 'away', 'errors', 'violation', 'public', 'photos', 'report']

/** Fails the build when a first load grows over its limit. */
export function weighFirstLoads(): Plugin {
  return {
    name: 'sexton:weigh-first-loads',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      for (const { page, chunks: names, limit } of LIMITS) {
        const parts = [...neededBy(names, chunks)]
          .map(({ fileName, code }) => ({ fileName, weight: gzipSync(code, { level: 6 }).length }))
          .sort((one, other) => other.weight - one.weight)
        const weight = parts.reduce((sum, part) => sum + part.weight, 0)
        const told = `First load of the ${page}: ${(weight / 1000).toFixed(1)} kB of ${limit} kB`
        if (weight > limit * 1000) {
          this.error([told, ...parts.map((part) => `${part.weight} ${part.fileName}`)].join('\n'))
        }
        this.info(told)
      }
    },
  }
}

/** Chunks by name, and all that they import before they run. */
function neededBy(names: string[], chunks: Rollup.OutputChunk[]): Set<Rollup.OutputChunk> {
  const needed = new Set<Rollup.OutputChunk>()
  const take = (chunk: Rollup.OutputChunk | undefined) => {
    if (!chunk || needed.has(chunk)) return
    needed.add(chunk)
    for (const file of chunk.imports) take(chunks.find(({ fileName }) => fileName === file))
  }
  for (const name of names) {
    const named = chunks.filter((chunk) => chunk.name === name)
    if (named.length === 0) throw new Error(`No chunk is called ${name}: what does its page begin with?`)
    named.forEach(take)
  }
  return needed
}

/** `en.json?report`: of a catalogue, only what the report form needs. */
export function reportCatalogue(): Plugin {
  return {
    name: 'sexton:report-catalogue',
    enforce: 'pre',
    async load(id) {
      const [file, query] = id.split('?')
      if (query !== 'report' || !file?.endsWith('.json')) return
      this.addWatchFile(file)
      const whole: unknown = JSON.parse(await this.fs.readFile(file, { encoding: 'utf8' }))
      const sections = Object.entries(whole ?? {}).filter(([section]) => REPORT_SECTIONS.includes(section))
      const part = Object.fromEntries(sections)
      return { code: `export default ${JSON.stringify(part)}`, moduleType: 'js', moduleSideEffects: false }
    },
  }
}

/** While developing: /report is answered with the page of its own that it has, as the server does. */
export function reportPage(): Plugin {
  return {
    name: 'sexton:report-page',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (request.url && /^\/report(\?|$)/.test(request.url)) request.url = request.url.replace('/report', '/report.html')
        next()
      })
    },
  }
}
