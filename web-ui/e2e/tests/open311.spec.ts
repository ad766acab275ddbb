import { expect, test } from '@playwright/test'
import Open311, { type Definition, type Discovery, type Receipt, type Service, type ServiceRequest } from 'open311'
import { newWord } from '../support/staff.ts'

/** What a callback of the client is told. */
const told = <T>(ask: (callback: (error: unknown, data: T) => void) => void) =>
  new Promise<T>((resolve, reject) =>
    ask((error, data) => (error ? reject(new Error(`${String(error)}: ${String(data)}`)) : resolve(data))),
  )

for (const format of ['json', 'xml'] as const) {
  test.describe(`a client that others wrote, in ${format}`, () => {
    const client = async (baseURL: string | undefined) => {
      const found = new Open311({ discovery: `${baseURL}/open311/v2/discovery.${format}`, format, apiKey: 'none is needed' })
      const discovery = await told<Discovery>((callback) => found.serviceDiscovery({ cache: true }, callback))
      expect(discovery.endpoints.map((endpoint) => endpoint.formats)).toEqual([['text/xml', 'application/json']])
      expect(found.endpoint).toBe(`${baseURL}/open311/v2/`)
      return new Open311({ endpoint: found.endpoint, format, apiKey: 'none is needed' })
    }

    test('finds out what can be reported, and what is asked with it', async ({ baseURL }) => {
      const desk = await client(baseURL)
      const services = await told<Service[]>((callback) => desk.serviceList(callback))
      expect(services.length).toBeGreaterThan(3)
      expect(services.map((service) => service.type)).toEqual(services.map(() => 'realtime'))
      const code = services[0]?.service_code ?? ''
      const definition = await told<Definition>((callback) => desk.serviceDefinition(code, callback))
      expect(definition.service_code).toBe(code)
      expect(definition.attributes.map((attribute) => attribute.code)).toEqual(['sensitive'])
      expect(definition.attributes[0]?.values.map((value) => value.key)).toEqual(['false', 'true'])
    })

    test('reports something, and finds it again among all others', async ({ baseURL }) => {
      const desk = await client(baseURL)
      const word = newWord()
      const report = {
        service_code: 'something-else',
        description: `Tap <${word}> & lamp\nCall 0151 496 0185 ☃`,
        address_string: 'by the sink',
        lat: 51.5,
        long: -0.25,
        attributes: { sensitive: 'false' },
      }
      const [receipt] = await told<Receipt[]>((callback) => desk.submitRequest(report, callback))
      const id = receipt?.service_request_id ?? ''
      expect(id).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/)
      expect(receipt?.service_notice).toBe('Staff have it.')

      const [request] = await told<ServiceRequest[]>((callback) => desk.serviceRequest(id, callback))
      expect(request?.service_request_id).toBe(id)
      expect(request?.status).toBe('open')
      expect(request?.description).toBe(`Tap <${word}> & lamp\n\nCall [tel] ☃`)
      expect(request?.address).toBe('by the sink')
      expect([Number(request?.lat), Number(request?.long)]).toEqual([51.5, -0.25])
      expect(Math.abs(Date.now() - Number(request?.requested_datetime))).toBeLessThan(60_000)

      const several = await told<ServiceRequest[]>((callback) => desk.serviceRequests([id, '000-000'], {}, callback))
      expect(several.map((one) => one.service_request_id)).toEqual([id])
      const asked = { status: 'open', service_code: 'something-else' }
      const all = await told<ServiceRequest[]>((callback) => desk.serviceRequests(asked, callback))
      expect(all.map((one) => one.service_request_id)).toContain(id)
      expect(new Set(all.map((one) => one.status))).toEqual(new Set(['open']))
    })

    test('is refused in words that it understands', async ({ baseURL }) => {
      const desk = await client(baseURL)
      const nowhere = told<Receipt[]>((callback) => desk.submitRequest({ service_code: 'something-else' }, callback))
      await expect(nowhere).rejects.toThrow(/^400: .*address_string: say where it is/s)
      const nothing = told<Receipt[]>((callback) => desk.submitRequest({ service_code: 'nothing' }, callback))
      await expect(nothing).rejects.toThrow(/^404: .*there is no such service/s)
      await expect(told<ServiceRequest[]>((callback) => desk.serviceRequest('000-000', callback))).rejects.toThrow(/404/)
    })

    test('can report something sensitive, and then not look it up', async ({ baseURL }) => {
      const desk = await client(baseURL)
      const report = { service_code: 'something-else', address_string: 'office', attributes: { sensitive: 'true' } }
      const [receipt] = await told<Receipt[]>((callback) => desk.submitRequest(report, callback))
      const id = receipt?.service_request_id ?? ''
      await expect(told<ServiceRequest[]>((callback) => desk.serviceRequest(id, callback))).rejects.toThrow(/404/)
    })
  })
}
