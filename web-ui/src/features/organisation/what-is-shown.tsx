import type { Organisation } from '@/api/types'
import { Notice } from '@/components/notice'
import { formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import styles from './organisation.module.css'
import { useChangeOrganisation } from './queries'

const portals = ['open', 'closed'] as const
const appearances = ['at_once', 'after_triage'] as const

/** Each choice holds at once, for everyone. */
export function WhatIsShown({ organisation }: { organisation: Organisation }) {
  const { t } = useTexts()
  const change = useChangeOrganisation()
  const { portal, reports, awaiting } = organisation
  return (
    <>
      {change.isError && <Notice tone="trouble">{t('organisation.notSaved', { reason: change.error.message })}</Notice>}
      <fieldset className={styles.choices} disabled={change.isPending}>
        <legend>{t('organisation.portal')}</legend>
        {portals.map((it) => (
          <Choice
            key={it}
            name="portal"
            label={t(`organisation.portals.${it}`)}
            hint={t(`organisation.portalHints.${it}`)}
            checked={portal === it}
            onChoose={() => change.mutate({ portal: it })}
          />
        ))}
      </fieldset>
      <fieldset className={styles.choices} disabled={change.isPending || portal === 'closed'}>
        <legend>{t('organisation.reports')}</legend>
        {appearances.map((it) => (
          <Choice
            key={it}
            name="reports"
            label={t(`organisation.appearances.${it}`)}
            hint={t(`organisation.appearanceHints.${it}`)}
            checked={reports === it}
            onChoose={() => change.mutate({ reports: it })}
          />
        ))}
      </fieldset>
      <p className={styles.lead}>{t('organisation.awaiting', { count: awaiting, shown: formatNumber(awaiting) })}</p>
      <p role="status">{change.isPending ? t('organisation.saving') : change.isSuccess && t('organisation.saved')}</p>
    </>
  )
}

interface ChoiceProps {
  name: string
  label: string
  hint: string
  checked: boolean
  onChoose: () => void
}

function Choice({ name, label, hint, checked, onChoose }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span>
        {label} <span className={styles.hint}>{hint}</span>
      </span>
    </label>
  )
}
