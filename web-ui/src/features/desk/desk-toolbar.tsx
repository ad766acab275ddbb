import { Link } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Total } from '@/api/types'
import { Button } from '@/components/button'
import { CloseIcon, SearchIcon } from '@/components/icons'
import { useMe } from '@/components/session'
import { deskViews, isFiltered, type DeskSearch } from '@/components/tickets/desk-search'
import { formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import { DeskFilters } from './desk-filters'
import styles from './desk.module.css'
import { ExportButton } from './export-button'

export const searchFieldId = 'desk-search'

const TYPING_PAUSE_MS = 250

interface Props {
  search: DeskSearch
  total: Total | undefined
  onSearch: (search: DeskSearch) => void
}

/** Tabs, search and filters over the list. */
export function DeskToolbar({ search, total, onSearch }: Props) {
  const { t } = useTexts()
  const me = useMe()
  const { view: _view, phase: _phase, ...kept } = search
  return (
    <div className={styles.toolbar}>
      <nav className={styles.tabs} aria-label={t('desk.viewsLabel')}>
        {deskViews.map((view) => (
          <Link
            key={view}
            to="/desk"
            search={view === 'new_and_mine' ? kept : { ...kept, view }}
            className={styles.tab}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {t(`desk.views.${view}`)}
          </Link>
        ))}
        <p className={styles.total} role="status">
          {total && t('desk.total', { count: total.value, shown: formatNumber(total.value) + (total.exact ? '' : '+') })}
        </p>
        {me.role === 'admin' && total && total.value > 0 && <ExportButton search={search} />}
      </nav>
      <div className={styles.filters}>
        <SearchField value={search.q ?? ''} onChange={(q) => onSearch({ ...search, q })} />
        <DeskFilters search={search} onSearch={onSearch} />
        {isFiltered(search) && (
          <Button look="quiet" onClick={() => onSearch(search.view ? { view: search.view } : {})}>
            <CloseIcon size={14} /> {t('desk.clear')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Asks once the typing pauses; Escape leaves it for the list. */
function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTexts()
  const [draft, setDraft] = useState({ text: value, from: value })
  // The address changed without us: by "back", or by clearing the filters.
  if (draft.from !== value) setDraft({ text: value, from: value })

  const ask = useEffectEvent((text: string) => {
    if (text.trim() !== value) onChange(text.trim())
  })
  useEffect(() => {
    const pause = setTimeout(() => ask(draft.text), TYPING_PAUSE_MS)
    return () => clearTimeout(pause)
  }, [draft.text])

  return (
    <label className={styles.search}>
      <SearchIcon />
      <span className="visually-hidden">{t('desk.search')}</span>
      <input
        id={searchFieldId}
        type="search"
        value={draft.text}
        placeholder={t('desk.search')}
        aria-keyshortcuts="/"
        onChange={(event) => setDraft({ text: event.target.value, from: value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur()
        }}
      />
    </label>
  )
}
