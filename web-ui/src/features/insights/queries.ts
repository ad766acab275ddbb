import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'

export const insightsQuery = (weeks: number) =>
  queryOptions({
    queryKey: ['insights', weeks],
    queryFn: ({ signal }) => unwrap(api.GET('/api/insights', { params: { query: { weeks } }, signal })),
    placeholderData: keepPreviousData,
  })

export const csvOf = (chart: string, weeks: number) => `/api/insights/${chart}.csv?weeks=${weeks}`
