import { useId, useRef, useState } from 'react'
import { useTexts } from '@/i18n/texts'
import { Field } from '@/components/field'
import { Button } from '@/components/plain-button'
import type { PlaceTree } from './places'
import styles from './report-form.module.css'

/** A tree that fits on a screen needs no search. */
const FEW = 8
const MOST_FOUND = 12

interface Props {
  tree: PlaceTree
  /** The key of the chosen place, or nothing. */
  value: string
  onChoose: (key: string) => void
}

/** The place, level by level or by its name. What is chosen stands as one line until it is to be changed. */
export function PlacePicker({ tree, value, onChoose }: Props) {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(value === '')
  const [words, setWords] = useState('')
  const changer = useRef<HTMLButtonElement>(null)
  const chosen = tree.byKey.get(value)

  const finish = (key: string) => {
    onChoose(key)
    setOpen(false)
    setWords('')
    requestAnimationFrame(() => changer.current?.focus())
  }
  if (chosen && !isOpen) {
    return (
      <p className={styles.chosenPlace}>
        <strong>{chosen.label}</strong>
        <Button ref={changer} aria-label={t('report.changePlace', { place: chosen.label })} onClick={() => setOpen(true)}>
          {t('report.change')}
        </Button>
      </p>
    )
  }
  return (
    <>
      {tree.byKey.size > FEW && <PlaceSearch tree={tree} words={words} onWords={setWords} onFound={finish} />}
      {words.trim() === '' && <PlaceLevels tree={tree} value={value} onChoose={onChoose} />}
    </>
  )
}

interface SearchProps {
  tree: PlaceTree
  words: string
  onWords: (words: string) => void
  onFound: (key: string) => void
}

function PlaceSearch({ tree, words, onWords, onFound }: SearchProps) {
  const { t } = useTexts()
  const found = words.trim() === '' ? [] : tree.find(words)
  return (
    <>
      <Field label={t('report.findPlace')} hint={t('report.findPlaceHint')}>
        {(field) => (
          <input
            type="search"
            autoComplete="off"
            {...field}
            value={words}
            onChange={(event) => onWords(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              const [only] = found
              if (only && found.length === 1) onFound(only.key)
            }}
          />
        )}
      </Field>
      <p role="status" className={found.length > 0 ? 'visually-hidden' : styles.soft}>
        {words.trim() !== '' && t('report.placesFound', { count: found.length })}
      </p>
      {found.length > 0 && (
        <ul className={styles.found}>
          {found.slice(0, MOST_FOUND).map(({ key, label }) => (
            <li key={key}>
              <button type="button" onClick={() => onFound(key)}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function PlaceLevels({ tree, value, onChoose }: Props) {
  const { t } = useTexts()
  const name = useId()
  const path = tree.pathTo(value)
  const levels = [null, ...path].map((above) => ({ above, places: tree.childrenOf(above?.key ?? null) }))
  return levels
    .filter(({ places }) => places.length > 0)
    .map(({ above, places }, depth) => (
      <div
        key={above?.key ?? ''}
        role="radiogroup"
        aria-label={above ? t('report.whereIn', { place: above.label }) : t('report.where')}
        className={styles.level}
      >
        {above && <p className={styles.soft}>{t('report.whereIn', { place: tree.nameOf(above) })}</p>}
        <div className={styles.chips}>
          {places.map((place) => (
            <label key={place.key} className={styles.chip}>
              <input
                type="radio"
                name={`${name}-${depth}`}
                checked={path[depth]?.key === place.key}
                onChange={() => onChoose(place.key)}
              />
              {tree.nameOf(place)}
            </label>
          ))}
        </div>
      </div>
    ))
}
