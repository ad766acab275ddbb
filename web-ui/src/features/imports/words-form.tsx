import { useQuery } from '@tanstack/react-query'
import { priorities, type Import, type ImportWord } from '@/api/types'
import { Notice } from '@/components/notice'
import { useConfig } from '@/components/session'
import { formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import { wordy, type Wordy } from './fields'
import styles from './imports.module.css'
import { useIsPlanning, usePlan, wordsQuery } from './queries'

const AS_IT_IS = ''

/** The file's own words for status, priority and category, and what each is read as. */
export function WordsForm({ run }: { run: Import }) {
  const { t } = useTexts()
  const told = wordy.some((field) => run.columns[field] !== undefined)
  const isPlanning = useIsPlanning(run.id)
  const query = useQuery({ ...wordsQuery(run), enabled: told && !isPlanning })
  const plan = usePlan(run.id)
  const words = query.data?.items ?? []
  if (!told) return null
  const choose = (field: Wordy, word: string, means: string) => {
    const others = Object.fromEntries(Object.entries(run.words[field] ?? {}).filter(([key]) => key !== word))
    plan.mutate({ words: { ...run.words, [field]: means === AS_IT_IS ? others : { ...others, [word]: means } } })
  }
  return (
    <section className={styles.part} aria-labelledby="imports-words">
      <h2 id="imports-words">{t('imports.words')}</h2>
      <p className={styles.lead}>{t('imports.wordsHint')}</p>
      {query.isError && <Notice tone="trouble">{query.error.message}</Notice>}
      {plan.isError && <Notice tone="trouble">{t('imports.notKept', { reason: plan.error.message })}</Notice>}
      {wordy.map((field) => (
        <Words key={field} field={field} words={words.filter((it) => it.field === field)} run={run} onChoose={choose} />
      ))}
    </section>
  )
}

interface Props {
  field: Wordy
  words: ImportWord[]
  run: Import
  onChoose: (field: Wordy, word: string, means: string) => void
}

function Words({ field, words, run, onChoose }: Props) {
  const { t } = useTexts()
  const choices = useChoices(field)
  if (words.length === 0) return null
  const labelOf = (key: string) => choices.find((it) => it.key === key)?.label ?? key
  const asItIs = ({ word, means }: ImportWord) => {
    if (means !== null && run.words[field]?.[word] === undefined) return labelOf(means)
    return t(field === 'category' ? 'imports.newCategory' : 'imports.unknownWord')
  }
  return (
    <fieldset className={styles.words}>
      <legend>{t(`imports.field.${field}`)}</legend>
      <ul className={styles.mapping}>
        {words.map((it, index) => {
          const { word, lines, means } = it
          const chosen = run.words[field]?.[word]
          const value = chosen === undefined ? AS_IT_IS : (means ?? chosen)
          return (
            <li key={word} data-unknown={means === null && field !== 'category'}>
              <label htmlFor={`word-${field}-${index}`}>
                {word} <span className={styles.says}>{t('imports.usedBy', { count: lines, shown: formatNumber(lines) })}</span>
              </label>
              <select
                id={`word-${field}-${index}`}
                value={value}
                onChange={(event) => onChoose(field, word, event.target.value)}
              >
                <option value={AS_IT_IS}>{asItIs(it)}</option>
                {value !== AS_IT_IS && !choices.some(({ key }) => key === value) && <option value={value}>{value}</option>}
                {choices.map(({ key, label }) => (
                  <option key={key} value={key}>
                    {label}
                  </option>
                ))}
              </select>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}

/** What there is here. */
function useChoices(field: Wordy): { key: string; label: string }[] {
  const { t } = useTexts()
  const config = useConfig()
  switch (field) {
    case 'status':
      return config.statuses
    case 'category':
      return config.categories
    case 'priority':
      return priorities.map((key) => ({ key, label: t(`priority.${key}`) }))
  }
}
