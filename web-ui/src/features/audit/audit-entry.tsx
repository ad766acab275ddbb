import { Link } from '@tanstack/react-router'
import type { AuditEntry, AuditKind } from '@/api/types'
import { formatMoment } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import styles from './audit.module.css'
import { useEntrySentences } from './use-entry-sentences'

/** Where what an entry is about is looked after. */
const pages = {
  status: '/admin/statuses',
  category: '/admin/categories',
  location: '/admin/places',
  user: '/admin/people',
  organisation: '/admin/organisation',
  erasure: '/admin/people',
  checkpoint: '/admin/audit',
} as const satisfies Record<Exclude<AuditKind, 'ticket'>, string>

export function Entry({ entry }: { entry: AuditEntry }) {
  const { t } = useTexts()
  const { sentenceOf, fieldOf, valueOf } = useEntrySentences()
  const { who, told } = sentenceOf(entry)
  const { ticket, subject, at, sequence, changes, erased, hash } = entry
  return (
    <li className={styles.entry}>
      <p className={styles.told}>
        <strong>{who}</strong> {told}
      </p>
      <p className={styles.about}>
        {ticket && (
          <Link to="/tickets/$reference" params={{ reference: ticket.reference }}>
            {ticket.reference} {ticket.title}
          </Link>
        )}
        {subject && <Link to={pages[subject.kind]}>{t(`audit.kind.${subject.kind}`)}</Link>}
        <time dateTime={at}>{formatMoment(at)}</time>
      </p>
      {erased && <p className={styles.erased}>{t('audit.erased')}</p>}
      <details className={styles.details}>
        <summary>{t('audit.details')}</summary>
        <dl>
          {changes.map(({ field, from, to }, index) => (
            <div key={index}>
              <dt>{fieldOf(field)}</dt>
              <dd>
                {from !== null && <del>{valueOf(from)}</del>}
                {to !== null && <ins>{valueOf(to)}</ins>}
              </dd>
            </div>
          ))}
          <div>
            <dt>{t('audit.number')}</dt>
            <dd>{sequence}</dd>
          </div>
          <div>
            <dt>{t('audit.hash')}</dt>
            <dd className={styles.hash}>{hash}</dd>
          </div>
        </dl>
      </details>
    </li>
  )
}
