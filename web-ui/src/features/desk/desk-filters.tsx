import { useQuery } from '@tanstack/react-query'
import { staffQuery } from '@/api/tickets'
import { priorities } from '@/api/types'
import { useConfig, useMe } from '@/components/session'
import { viewOf, type DeskSearch } from '@/components/tickets/desk-search'
import { PriorityIcon, StatusIcon } from '@/components/tickets/marks'
import { useTexts } from '@/i18n/texts'
import { CreatedFilter } from './created-filter'
import { FilterChip } from './filter-chip'

interface Props {
  search: DeskSearch
  onSearch: (search: DeskSearch) => void
}

export function DeskFilters({ search, onSearch }: Props) {
  const { t } = useTexts()
  const me = useMe()
  const config = useConfig()
  const staff = useQuery(staffQuery(''))
  const colleagues = (staff.data?.items ?? []).filter(({ userId }) => userId !== me.id)
  const set = (change: Partial<DeskSearch>) => onSearch({ ...search, ...change })
  return (
    <>
      <FilterChip
        label={t('field.status')}
        options={config.statuses.map((status) => ({ ...status, icon: <StatusIcon status={status} /> }))}
        chosen={search.status}
        onChoose={(status) => set({ status })}
      />
      {viewOf(search) === 'all' && (
        <FilterChip
          label={t('field.phase')}
          options={(['open', 'resolved'] as const).map((key) => ({ key, label: t(`phase.${key}`) }))}
          chosen={search.phase}
          onChoose={(phase) => set({ phase })}
        />
      )}
      <FilterChip
        label={t('field.priority')}
        options={priorities.map((key) => ({ key, label: t(`priority.${key}`), icon: <PriorityIcon priority={key} /> }))}
        chosen={search.priority}
        onChoose={(priority) => set({ priority })}
      />
      <FilterChip
        label={t('field.category')}
        options={config.categories}
        chosen={search.category}
        onChoose={(category) => set({ category })}
      />
      <FilterChip
        label={t('field.location')}
        options={config.locations}
        chosen={search.location}
        onChoose={(location) => set({ location })}
      />
      <FilterChip
        label={t('field.assignee')}
        options={[
          { key: 'me', label: t('desk.assignedToMe') },
          { key: 'none', label: t('desk.unassigned') },
          ...colleagues.map(({ userId, name }) => ({ key: userId, label: name })),
        ]}
        single
        chosen={search.assignee === undefined ? undefined : [search.assignee]}
        onChoose={(assignee) => set({ assignee: assignee?.[0] })}
      />
      <FilterChip
        label={t('field.sensitive')}
        single
        options={(['true', 'false'] as const).map((key) => ({
          key,
          label: t(key === 'true' ? 'ticket.yes' : 'ticket.no'),
        }))}
        chosen={search.sensitive === undefined ? undefined : [search.sensitive]}
        onChoose={(sensitive) => set({ sensitive: sensitive?.[0] })}
      />
      <FilterChip
        label={t('field.merged')}
        single
        options={[{ key: 'true' as const, label: t('ticket.yes') }]}
        chosen={search.merged === undefined ? undefined : [search.merged]}
        onChoose={(merged) => set({ merged: merged?.[0] })}
      />
      <CreatedFilter from={search.createdFrom} to={search.createdTo} onChange={set} />
    </>
  )
}
