import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { configQuery } from '@/api/config'
import type { OrganisationRequest } from '@/api/types'

export const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/admin/organisation', { signal })),
})

/** What everyone may see changes with it: the whole of what the page knows of the organisation is asked for again. */
export function useChangeOrganisation() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: OrganisationRequest) => unwrap(api.PATCH('/api/admin/organisation', { body })),
    onSuccess: (organisation) => client.setQueryData(organisationQuery.queryKey, organisation),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: organisationQuery.queryKey }),
        client.invalidateQueries({ queryKey: configQuery.queryKey }),
      ]),
  })
}
