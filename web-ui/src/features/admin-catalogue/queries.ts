import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { adminCategories, adminPlaces, adminStatuses, refreshCatalogue } from '@/api/catalogue'
import { api, done, unwrap } from '@/api/client'
import { randomKey } from '@/api/random-key'
import type { AdminCategory, AdminPlace, AdminStatus } from '@/api/types'
import type { components } from '@/api/schema'

type Schemas = components['schemas']
export type StatusWish = Schemas['StatusRequest']
export type CategoryWish = Schemas['CategoryRequest']
export type PlaceWish = Schemas['PlaceRequest']

/** What all three lists can do; each call answers what it made. */
export interface Kept<T, Wish> {
  listKey: QueryKey
  create: (wish: Wish) => Promise<T>
  change: (key: string, wish: Wish) => Promise<T>
  remove: (key: string, replaceWith?: string) => Promise<void>
}

const header = () => ({ 'Idempotency-Key': randomKey() })
const removal = (key: string, replaceWith?: string) => ({
  params: { path: { key }, query: replaceWith === undefined ? {} : { replaceWith } },
})

export const keptStatuses: Kept<AdminStatus, StatusWish> = {
  listKey: adminStatuses.queryKey,
  create: (body) => unwrap(api.POST('/api/admin/statuses', { params: { header: header() }, body })),
  change: (key, body) => unwrap(api.PATCH('/api/admin/statuses/{key}', { params: { path: { key } }, body })),
  remove: (key, replaceWith) => done(api.DELETE('/api/admin/statuses/{key}', removal(key, replaceWith))),
}

export const keptCategories: Kept<AdminCategory, CategoryWish> = {
  listKey: adminCategories.queryKey,
  create: (body) => unwrap(api.POST('/api/admin/categories', { params: { header: header() }, body })),
  change: (key, body) => unwrap(api.PATCH('/api/admin/categories/{key}', { params: { path: { key } }, body })),
  remove: (key, replaceWith) => done(api.DELETE('/api/admin/categories/{key}', removal(key, replaceWith))),
}

export const keptPlaces: Kept<AdminPlace, PlaceWish> = {
  listKey: adminPlaces.queryKey,
  create: (body) => unwrap(api.POST('/api/admin/locations', { params: { header: header() }, body })),
  change: (key, body) => unwrap(api.PATCH('/api/admin/locations/{key}', { params: { path: { key } }, body })),
  remove: (key, replaceWith) => done(api.DELETE('/api/admin/locations/{key}', removal(key, replaceWith))),
}

/** Makes one change, and has everything that shows labels asked for again, whether it was kept or not. */
export function useCatalogueAct<Given, Made>(act: (given: Given) => Promise<Made>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: act, onSettled: () => refreshCatalogue(client) })
}
