import { createFileRoute } from '@tanstack/react-router'
import { PeoplePage } from '@/features/people/people-page'
import { readPeopleSearch } from '@/features/people/people-search'

export const Route = createFileRoute('/_staff/admin/people')({
  validateSearch: readPeopleSearch,
  component: function People() {
    return <PeoplePage search={Route.useSearch()} />
  },
})
