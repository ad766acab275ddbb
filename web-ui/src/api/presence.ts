import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from './client'

const path = '/api/tickets/{reference}/presence'

/** Well within the 30 seconds after which the server takes somebody for gone. */
const SAY_AGAIN_MS = 10_000

/** Says that one is here, and asks who else is. */
export const companyQuery = (reference: string) =>
  queryOptions({
    queryKey: ['company', reference],
    queryFn: ({ signal }) => unwrap(api.PUT(path, { params: { path: { reference } }, signal })),
    refetchInterval: SAY_AGAIN_MS,
    gcTime: 0,
    retry: false,
  })

/** Sent even while the page is closed. If it gets lost, the server finds out by itself. */
export function leaveTicket(reference: string): void {
  void api.DELETE(path, { params: { path: { reference } }, keepalive: true }).catch(() => undefined)
}
