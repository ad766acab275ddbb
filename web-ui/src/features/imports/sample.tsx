import type { Import } from '@/api/types'
import { useTexts } from '@/i18n/texts'
import { fields } from './fields'
import styles from './imports.module.css'

const SHOWN_ROWS = 3

/** What each of its columns holds in the first rows, and what it is taken for. */
export function Sample({ run: { header, sample, columns } }: { run: Import }) {
  const { t } = useTexts()
  const rows = sample.slice(0, SHOWN_ROWS)
  const told = (column: number) => fields.filter((field) => columns[field] === column).map((field) => t(`imports.field.${field}`))
  if (rows.length === 0) return null
  return (
    <table className={styles.sample}>
      <caption>{t('imports.sample')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('imports.column')}</th>
          {rows.map((_, row) => (
            <th key={row} scope="col">
              {t('imports.rowNumber', { number: row + 1 })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {header.map((name, column) => (
          <tr key={column}>
            <th scope="row">
              {name === '' ? t('imports.unnamed', { number: column + 1 }) : name}
              <span className={styles.told}>{told(column).join(', ') || t('imports.leftOut')}</span>
            </th>
            {rows.map((cells, row) => (
              <td key={row}>
                <span className={styles.cell}>{cells[column]}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
