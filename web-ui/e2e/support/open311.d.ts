/** What the tests use of a client that others wrote, which comes without types. */
declare module 'open311' {
  type Callback<T> = (error: unknown, data: T) => void

  export interface Discovery {
    endpoints: { url: string; formats: string[] }[]
  }

  export interface Service {
    service_code: string
    service_name: string
    type: string
  }

  export interface Definition {
    service_code: string
    attributes: Attribute[]
  }

  interface Attribute {
    code: string
    values: { key: string; name: string }[]
  }

  export interface Receipt {
    service_request_id: string
    service_notice: string
  }

  export interface ServiceRequest {
    service_request_id: string
    status: 'open' | 'closed'
    service_code: string
    description: string
    address: string | null
    lat: number | string | null
    long: number | string | null
    requested_datetime: Date
  }

  export default class Open311 {
    constructor(options: { endpoint?: string; discovery?: string; format: 'json' | 'xml'; apiKey?: string })
    endpoint: string
    serviceDiscovery(options: { cache: boolean }, callback: Callback<Discovery>): void
    serviceList(callback: Callback<Service[]>): void
    serviceDefinition(code: string, callback: Callback<Definition>): void
    submitRequest(
      data: Record<string, string | number | Record<string, string>>,
      callback: Callback<Receipt[]>,
    ): void
    serviceRequest(id: string, callback: Callback<ServiceRequest[]>): void
    serviceRequests(ids: string[], parameters: object, callback: Callback<ServiceRequest[]>): void
    serviceRequests(parameters: Record<string, string>, callback: Callback<ServiceRequest[]>): void
  }
}
