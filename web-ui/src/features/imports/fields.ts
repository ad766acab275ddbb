/** What a line can tell of a ticket, the most telling first. */
export const fields = [
  'title',
  'description',
  'status',
  'priority',
  'category',
  'location',
  'createdAt',
  'resolvedAt',
  'externalId',
  'sensitive',
  'latitude',
  'longitude',
] as const

export type Field = (typeof fields)[number]

export const wordy = ['status', 'priority', 'category'] as const

export type Wordy = (typeof wordy)[number]
