import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { foundQuery } from '@/api/ties'
import { Button } from '@/components/plain-button'
import { useSettled } from '@/components/use-settled'
import { useTexts } from '@/i18n/texts'
import { auditKinds, type AuditSearch } from './audit-search'
import styles from './audit.module.css'
import { FilterPicker } from './filter-picker'
import { actorsQuery } from './queries'

const PAUSE = 200

interface Props {
  search: AuditSearch
  /** What the chosen person is called; undefined while that is not known. */
  personName: string | undefined
}

/** By whom, to what and when: all of it stands in the address. */
export function AuditFilters({ search, personName }: Props) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const look = (change: { [Key in keyof AuditSearch]: AuditSearch[Key] | undefined }) => {
    const { person, ticket, kind, from, to } = { ...search, ...change }
    void navigate({
      to: '/admin/audit',
      search: {
        ...(person && { person }),
        ...(ticket && { ticket }),
        ...(kind && { kind }),
        ...(from && { from }),
        ...(to && { to }),
      },
    })
  }
  return (
    <search aria-label={t('audit.filters')} className={styles.filters}>
      <PersonFilter chosen={search.person && (personName ?? t('audit.somebody'))} onChoose={(person) => look({ person })} />
      {/* what was done to one ticket stands in its own log */}
      <TicketFilter chosen={search.ticket} onChoose={(ticket) => look({ ticket, ...(ticket && { kind: undefined }) })} />
      <label className={styles.inline}>
        <span>{t('audit.kinds')}</span>
        <select
          value={search.kind ?? ''}
          onChange={(event) =>
            look({ kind: auditKinds.find((kind) => kind === event.target.value), ticket: undefined })
          }
        >
          <option value="">{t('audit.anything')}</option>
          {auditKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`audit.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.inline}>
        <span>{t('desk.from')}</span>
        <input type="date" value={search.from ?? ''} max={search.to} onChange={({ target }) => look({ from: target.value })} />
      </label>
      <label className={styles.inline}>
        <span>{t('desk.to')}</span>
        <input type="date" value={search.to ?? ''} min={search.from} onChange={({ target }) => look({ to: target.value })} />
      </label>
      {Object.keys(search).length > 0 && (
        <Button look="quiet" onClick={() => void navigate({ to: '/admin/audit' })}>
          {t('audit.clear')}
        </Button>
      )}
    </search>
  )
}

interface FilterProps {
  chosen: string | undefined
  onChoose: (id: string | undefined) => void
}

function PersonFilter({ chosen, onChoose }: FilterProps) {
  const { t } = useTexts()
  const [typed, setTyped] = useState('')
  const found = useQuery({ ...actorsQuery(useSettled(typed.trim(), PAUSE)), placeholderData: (before) => before })
  const items = (found.data?.items ?? []).map(({ id, name, email }) => ({ id, label: name, ...(email && { hint: email }) }))
  return (
    <FilterPicker
      label={t('audit.person')}
      chosen={chosen}
      any={t('audit.anybody')}
      find={t('audit.findPerson')}
      typed={typed}
      onType={setTyped}
      offered={{ ...found, items }}
      onChoose={onChoose}
    />
  )
}

function TicketFilter({ chosen, onChoose }: FilterProps) {
  const { t } = useTexts()
  const [typed, setTyped] = useState('')
  const found = useQuery({ ...foundQuery(useSettled(typed.trim(), PAUSE)), placeholderData: (before) => before })
  const items = (found.data?.items ?? []).map(({ reference, title }) => ({ id: reference, label: reference, hint: title }))
  return (
    <FilterPicker
      label={t('audit.ticket')}
      chosen={chosen}
      any={t('audit.anyTicket')}
      find={t('audit.findTicket')}
      typed={typed}
      onType={setTyped}
      offered={{ ...found, items }}
      onChoose={onChoose}
    />
  )
}
