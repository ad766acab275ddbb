import type { components, paths } from './schema'

type Schemas = components['schemas']

export type Assignee = Schemas['Assignee']
export type AssigneeChoice = Schemas['AssigneeChoice']
export type Category = Schemas['Category']
export type ChangeTicket = Schemas['ChangeTicket']
export type CreateTicket = Schemas['CreateTicket']
export type KnownLocation = Schemas['KnownLocation']
export type LocationChoice = Schemas['LocationChoice']
export type Me = Schemas['Me']
export type Phase = Schemas['Phase']
export type Priority = Schemas['Priority']
export type PublicConfig = Schemas['PublicConfig']
export type Role = Schemas['Role']
export type Session = Schemas['Session']
export type StaffMember = Schemas['StaffMember']
export type Status = Schemas['Status']
export type Ticket = Schemas['Ticket']
export type TicketEvent = Schemas['TicketEvent']
export type TicketPage = Schemas['TicketPage']
export type Total = Schemas['Total']
export type Violation = Schemas['Violation']

export type TicketFilters = NonNullable<paths['/api/tickets']['get']['parameters']['query']>

export const priorities: readonly Priority[] = ['urgent', 'high', 'normal', 'low']
