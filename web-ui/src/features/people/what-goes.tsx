import type { ErasurePreview } from '@/api/types'
import { formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import styles from './rights.module.css'

/** What goes whatever is chosen, counted. */
export function WhatGoes({ preview }: { preview: ErasurePreview }) {
  const { t } = useTexts()
  const { identities, sessions, signInLinks, waitingMails, endedMails } = preview.kept
  const counts = {
    identities,
    sessions,
    signInLinks,
    waitingMails,
    endedMails,
    follows: preview.follows.length,
    assignments: preview.assignments,
    reports: preview.reports.length,
  }
  const told = (['identities', 'sessions', 'signInLinks', 'waitingMails', 'endedMails', 'follows', 'assignments', 'reports'] as const)
    .filter((what) => counts[what] > 0)
    .map((what) => t(`people.rights.goes.${what}`, { count: counts[what], shown: formatNumber(counts[what]) }))
  if (preview.userId !== null) told.unshift(t('people.rights.goes.account'))
  return (
    <section>
      <h3 className={styles.head}>{t('people.rights.goesTitle')}</h3>
      {told.length === 0 ? (
        <p>{t('people.rights.goesNothing')}</p>
      ) : (
        <ul className={styles.list}>
          {told.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
