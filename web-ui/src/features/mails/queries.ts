import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import type { DeliveryPage } from '@/api/types'
import type { MailState } from './mails-search'

const FIRST_PAGE = ''
const mails = ['mails'] as const

/** The mail queue, the latest first; looked at again and again, because it moves by itself. */
export const mailsQuery = (state: MailState | undefined) =>
  infiniteQueryOptions({
    queryKey: [...mails, 'list', state ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/admin/deliveries', {
          params: { query: { ...(state && { state }), ...(pageParam !== FIRST_PAGE && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: FIRST_PAGE,
    getNextPageParam: (page: DeliveryPage) => page.next,
    refetchInterval: 10_000,
  })

/** What a mail says; in the demo alone. */
export const letterQuery = (id: string) =>
  queryOptions({
    queryKey: [...mails, 'letter', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/admin/deliveries/{id}/letter', { params: { path: { id } }, signal })),
  })

/** Answers how many are tried again. */
export function useRetryFailed() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => unwrap(api.POST('/api/admin/deliveries/retry')),
    onSettled: () => client.invalidateQueries({ queryKey: mails }),
  })
}

export function useRetryMail() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => unwrap(api.POST('/api/admin/deliveries/{id}/retry', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: mails }),
  })
}
