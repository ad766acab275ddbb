import type { Import } from '@/api/types'
import { Notice } from '@/components/notice'
import { useTexts } from '@/i18n/texts'
import { fields, type Field } from './fields'
import styles from './imports.module.css'
import { usePlan } from './queries'
import { Sample } from './sample'

const NONE = ''

/** Which column of the file tells what; each choice is kept at once. */
export function ColumnsForm({ run }: { run: Import }) {
  const { t } = useTexts()
  const plan = usePlan(run.id)
  const choose = (field: Field, column: string) => {
    const columns = Object.fromEntries(Object.entries(run.columns).filter(([key]) => key !== field))
    plan.mutate({ columns: column === NONE ? columns : { ...columns, [field]: Number(column) } })
  }
  return (
    <section className={styles.part} aria-labelledby="imports-columns">
      <h2 id="imports-columns">{t('imports.columns')}</h2>
      <p className={styles.lead}>{t('imports.columnsHint')}</p>
      {plan.isError && <Notice tone="trouble">{t('imports.notKept', { reason: plan.error.message })}</Notice>}
      <ul className={styles.mapping}>
        {fields.map((field) => {
          const column = run.columns[field]
          return (
            <li key={field}>
              <label htmlFor={`column-${field}`}>{t(`imports.field.${field}`)}</label>
              <select
                id={`column-${field}`}
                value={column ?? NONE}
                aria-describedby={`says-${field}`}
                onChange={(event) => choose(field, event.target.value)}
              >
                <option value={NONE}>{t(field === 'title' ? 'imports.choose' : 'imports.nothing')}</option>
                {run.header.map((name, index) => (
                  <option key={index} value={index}>
                    {name === '' ? t('imports.unnamed', { number: index + 1 }) : name}
                  </option>
                ))}
              </select>
              <p id={`says-${field}`} className={styles.says}>
                {column === undefined ? t(`imports.without.${field}`) : says(run, column)}
              </p>
            </li>
          )
        })}
      </ul>
      <Sample run={run} />
    </section>
  )
}

/** What its first rows say there. */
const says = ({ sample }: Import, column: number) =>
  sample
    .map((cells) => cells[column] ?? '')
    .filter((cell) => cell !== '')
    .slice(0, 3)
    .join(' · ')
