import { useState } from 'react'
import type { Import } from '@/api/types'
import { Field } from '@/components/field'
import { Button } from '@/components/plain-button'
import { toast } from '@/components/toasts'
import { ProblemError } from '@/api/problem'
import { useTexts } from '@/i18n/texts'
import styles from './imports.module.css'
import { usePlan } from './queries'

const encodings = ['utf_8', 'windows_1252'] as const
const separators = ['comma', 'semicolon', 'tab', 'bar'] as const

/** What was found out of the file as a whole, for those who know better. */
export function ReadingForm({ run }: { run: Import }) {
  const { t } = useTexts()
  const plan = usePlan(run.id)
  const [source, setSource] = useState(run.source)
  const [zone, setZone] = useState(run.zone)
  const [encoding, setEncoding] = useState(run.encoding)
  const [separator, setSeparator] = useState(run.separator)
  const wrong = (field: string) =>
    plan.error instanceof ProblemError ? plan.error.violations.find((it) => it.field === field)?.message : undefined
  return (
    <details className={styles.reading}>
      <summary>{t('imports.reading')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          plan.mutate({ source, zone, encoding, separator }, { onSuccess: () => toast({ text: t('imports.kept') }) })
        }}
      >
        <Field label={t('imports.separator')}>
          {(field) => (
            <select
              {...field}
              value={separator}
              onChange={(event) => setSeparator(separators.find((it) => it === event.target.value) ?? separator)}
            >
              {separators.map((it) => (
                <option key={it} value={it}>
                  {t(`imports.separators.${it}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('imports.encoding')}>
          {(field) => (
            <select
              {...field}
              value={encoding}
              onChange={(event) => setEncoding(encodings.find((it) => it === event.target.value) ?? encoding)}
            >
              {encodings.map((it) => (
                <option key={it} value={it}>
                  {t(`imports.encodings.${it}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('imports.zone')} hint={t('imports.zoneHint')} error={wrong('zone')}>
          {(field) => <input {...field} value={zone} onChange={(event) => setZone(event.target.value)} />}
        </Field>
        <Field label={t('imports.source')} hint={t('imports.sourceHint')} error={wrong('source')}>
          {(field) => <input {...field} value={source} maxLength={100} onChange={(event) => setSource(event.target.value)} />}
        </Field>
        <Button type="submit" disabled={plan.isPending}>
          {t('imports.readSo')}
        </Button>
      </form>
    </details>
  )
}
