import type { components, paths } from './schema'

type Schemas = components['schemas']

export type AssigneeChoice = Schemas['AssigneeRequest']
export type ChangeTicket = Schemas['ChangeTicketRequest']
export type CreateTicket = Schemas['CreateTicketRequest']
export type LocationChoice = Schemas['LocationRequest']
export type Me = Schemas['Me']
export type Phase = Schemas['Phase']
export type Priority = Schemas['Priority']
export type PublicConfig = Schemas['PublicConfig']
export type Role = Me['role']
export type Session = Schemas['Session']
export type StaffMember = Schemas['StaffMember']
export type Status = Schemas['Status']
export type Ticket = Schemas['Ticket']
export type TicketEvent = Schemas['TicketEvent']
export type TicketPage = Schemas['TicketPage']
export type TicketSort = Schemas['Sort']
export type Total = Schemas['Total']
export type Violation = Schemas['Violation']

export type TicketFilters = NonNullable<paths['/api/tickets']['get']['parameters']['query']>

export const priorities: readonly Priority[] = ['urgent', 'high', 'normal', 'low']
