import { randomKey } from '@/api/random-key'
import type { Comment, LinkedTicket, Me, Photo, PublicConfig, StaffMember, Status, Ticket, TicketEvent } from '@/api/types'

const newStatus: Status = { key: 'new', label: 'New', phase: 'open', colour: 'blue' }
const openStatus: Status = { key: 'open', label: 'Open', phase: 'open', colour: 'amber' }
const resolvedStatus: Status = { key: 'resolved', label: 'Resolved', phase: 'resolved', colour: 'green' }

export const mary: Me = {
  id: 'u-mary',
  email: 'mary@example.org',
  name: 'Mary Miller',
  role: 'staff',
  createdAt: '2026-01-05T08:00:00.000Z',
}

export const colleagues: StaffMember[] = [
  { userId: mary.id, name: mary.name },
  { userId: 'u-tom', name: 'Tom Becket' },
]

export const parishConfig: PublicConfig = {
  name: 'St Mary’s',
  portal: 'open',
  signIn: { oidc: null, emailLink: true, demo: [] },
  categories: [
    { key: 'plumbing', label: 'Plumbing' },
    { key: 'doors', label: 'Doors and locks' },
  ],
  locations: [
    { key: 'hall', label: 'Parish hall', parent: null },
    { key: 'hall-kitchen', label: 'Parish hall / Kitchen', parent: 'hall' },
  ],
  statuses: [newStatus, openStatus, resolvedStatus],
}

export function aTicket(facts: Partial<Ticket> = {}): Ticket {
  return {
    reference: '7K3-QFM',
    title: 'The side door will not lock',
    description: 'The key turns, the bolt stays where it is.',
    status: newStatus,
    priority: 'normal',
    category: { key: 'doors', label: 'Doors and locks' },
    location: { key: 'hall', label: 'Parish hall', text: 'side door', point: null },
    sensitive: false,
    reporter: { kind: 'guest', name: 'Anna' },
    assignee: null,
    dueOn: null,
    createdAt: '2026-11-20T09:00:00.000Z',
    updatedAt: '2026-11-20T09:00:00.000Z',
    resolvedAt: null,
    mergedInto: null,
    withdrawn: false,
    version: 1,
    followers: { count: 0, seenToo: 0 },
    allowedMoves: [
      'status',
      'priority',
      'title',
      'description',
      'category',
      'location',
      'sensitive',
      'dueOn',
      'assignee',
      'merge',
      'related',
      'photos',
    ],
    ...facts,
  }
}

export function anEvent(facts: Partial<TicketEvent> = {}): TicketEvent {
  return {
    sequence: 1,
    at: '2026-11-20T09:00:00.000Z',
    actor: { kind: 'guest', name: 'Anna' },
    type: 'created',
    changes: [],
    erased: false,
    hash: 'a0',
    ...facts,
  }
}

export function aPhoto(facts: Partial<Photo> = {}): Photo {
  const { number = 1 } = facts
  const url = `/api/tickets/7K3-QFM/photos/${number}`
  return {
    number,
    url,
    thumbnailUrl: `${url}/thumbnail`,
    width: 2048,
    height: 1536,
    side: 'reporter',
    approved: false,
    addedAt: '2026-11-20T09:00:00.000Z',
    ...facts,
  }
}

export function aLinkedTicket(facts: Partial<LinkedTicket> = {}): LinkedTicket {
  return { reference: 'TAP-111', title: 'The tap drips', status: openStatus, sensitive: false, merged: false, ...facts }
}

export function aComment(facts: Partial<Comment> = {}): Comment {
  return {
    id: randomKey(),
    sequence: 2,
    at: '2026-11-21T09:00:00.000Z',
    author: { kind: 'user', userId: mary.id, name: mary.name },
    side: 'staff',
    visibility: 'internal',
    body: 'The plumber has the key.',
    editedAt: null,
    editableUntil: null,
    ...facts,
  }
}
