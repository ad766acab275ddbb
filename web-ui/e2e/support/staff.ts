import { expect, type APIRequestContext } from '@playwright/test'
import type { components } from '../../src/api/schema.d.ts'

type Schemas = components['schemas']
export type Ticket = Schemas['Ticket']
export type TicketEvent = Schemas['TicketEvent']

/** Somebody of staff who works through the API. */
export class Staff {
  private constructor(private readonly request: APIRequestContext) {}

  static async signIn(request: APIRequestContext, account: 'admin' | 'staff'): Promise<Staff> {
    const answer = await request.post('/auth/demo', { data: { account } })
    expect(answer.status()).toBe(204)
    return new Staff(request)
  }

  /** Somebody who is signed in already. */
  static inside(request: APIRequestContext): Staff {
    return new Staff(request)
  }

  async create(ticket: Partial<Schemas['CreateTicketRequest']>): Promise<Ticket> {
    const answer = await this.request.post('/api/tickets', { data: { description: 'Written down.', ...ticket } })
    expect(answer.status(), await answer.text()).toBe(201)
    return answer.json()
  }

  async change(reference: string, change: Schemas['ChangeTicketRequest']): Promise<Ticket> {
    const answer = await this.request.patch(`/api/tickets/${reference}`, { data: change })
    expect(answer.status(), await answer.text()).toBe(200)
    return answer.json()
  }

  async ticket(reference: string): Promise<Ticket> {
    return this.read(`/api/tickets/${reference}`)
  }

  async events(reference: string): Promise<TicketEvent[]> {
    const { items } = await this.read<Schemas['TicketEvents']>(`/api/tickets/${reference}/events`)
    return items
  }

  async comments(reference: string): Promise<Schemas['Comment'][]> {
    const { items } = await this.read<Schemas['Comments']>(`/api/tickets/${reference}/comments`)
    return items
  }

  list(query: string): Promise<Schemas['TicketPage']> {
    return this.read(`/api/tickets?${query}`)
  }

  private async read<T>(path: string): Promise<T> {
    const answer = await this.request.get(path)
    expect(answer.status(), await answer.text()).toBe(200)
    return answer.json()
  }
}

/** A word that no other ticket contains. */
export const newWord = () => `e2e${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`
