import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { api, unwrap } from './client'
import { configQuery } from './config'
import { ticketKeys } from './tickets'

const catalogueKey = ['catalogue']

/** The catalogue as admins keep it: with positions, and how many tickets use what. */
export const adminStatuses = queryOptions({
  queryKey: [...catalogueKey, 'statuses'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/admin/statuses', { signal })),
})

export const adminCategories = queryOptions({
  queryKey: [...catalogueKey, 'categories'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/admin/categories', { signal })),
})

export const adminPlaces = queryOptions({
  queryKey: [...catalogueKey, 'places'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/admin/locations', { signal })),
})

/** Statuses, categories or places changed: what shows their labels is asked for again, tickets included. */
export const refreshCatalogue = (client: QueryClient) =>
  Promise.all([
    client.invalidateQueries({ queryKey: configQuery.queryKey }),
    client.invalidateQueries({ queryKey: catalogueKey }),
    client.invalidateQueries({ queryKey: ticketKeys.all }),
  ])
