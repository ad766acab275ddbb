import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Phase } from '@/api/types'
import { ButtonLink } from '@/components/button'
import { Field } from '@/components/field'
import { isNarrowed, type ReportsSearch } from '@/components/public/reports-search'
import { useConfig } from '@/components/session'
import { useTexts } from '@/i18n/texts'
import styles from './reports.module.css'

const TYPING_PAUSE_MS = 300
const phases: readonly Phase[] = ['open', 'resolved']

/** Words, place, kind and phase; the address follows, so that what is found can be shared. */
export function ReportFilters({ search }: { search: ReportsSearch }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const { categories, locations } = useConfig()
  const go = (news: ReportsSearch) => void navigate({ to: '/reports', search: { ...search, ...news }, replace: true })
  return (
    <div role="search" className={styles.filters}>
      <SearchField value={search.q ?? ''} onChange={(q) => go({ q: q === '' ? undefined : q })} />
      <Field label={t('field.location')}>
        {(field) => (
          <select
            {...field}
            value={search.location?.[0] ?? ''}
            onChange={({ target: { value } }) => go({ location: value === '' ? undefined : [value] })}
          >
            <option value="">{t('reports.everywhere')}</option>
            {locations.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('field.category')}>
        {(field) => (
          <select
            {...field}
            value={search.category?.[0] ?? ''}
            onChange={({ target: { value } }) => go({ category: value === '' ? undefined : [value] })}
          >
            <option value="">{t('reports.everyCategory')}</option>
            {categories.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('reports.phase')}>
        {(field) => (
          <select
            {...field}
            value={search.phase?.[0] ?? ''}
            onChange={({ target: { value } }) => {
              const phase = phases.find((it) => it === value)
              go({ phase: phase && [phase] })
            }}
          >
            <option value="">{t('reports.everyPhase')}</option>
            {phases.map((phase) => (
              <option key={phase} value={phase}>
                {t(`phase.${phase}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {isNarrowed(search) && (
        <ButtonLink to="/reports" look="quiet">
          {t('reports.clear')}
        </ButtonLink>
      )}
    </div>
  )
}

/** Asks once the typing pauses. */
function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTexts()
  const [typed, setTyped] = useState({ text: value, from: value })
  // The address changed without us: by "back", or by clearing the filters.
  if (typed.from !== value) setTyped({ text: value, from: value })

  const ask = useEffectEvent((text: string) => {
    if (text.trim() !== value) onChange(text.trim())
  })
  useEffect(() => {
    const pause = setTimeout(() => ask(typed.text), TYPING_PAUSE_MS)
    return () => clearTimeout(pause)
  }, [typed.text])

  return (
    <Field label={t('reports.words')}>
      {(field) => (
        <input
          type="search"
          {...field}
          value={typed.text}
          onChange={(event) => setTyped({ text: event.target.value, from: value })}
        />
      )}
    </Field>
  )
}
