import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { linksQuery, type Tie } from '@/api/ties'
import type { Ticket } from '@/api/types'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { useTexts } from '@/i18n/texts'
import styles from './ties.module.css'

interface Props {
  ticket: Ticket
  into: string
  onTie: (ticket: Ticket, tie: Tie) => void
}

/** That this ticket is a duplicate: where its story goes on, and how to take it back. */
export function MergedNotice({ ticket, into, onTie }: Props) {
  const { t } = useTexts()
  const title = useQuery(linksQuery(ticket.reference)).data?.mergedInto?.title
  return (
    <div className={styles.merged}>
      <Notice title={t('ties.mergedTitle', { reference: into })}>
        <p>{t(ticket.sensitive ? 'ties.mergedSensitive' : 'ties.mergedText', { reference: into })}</p>
        <div className={styles.actions}>
          <Link to="/tickets/$reference" params={{ reference: into }}>
            <span className={styles.reference}>{into}</span> {title}
          </Link>
          <Button onClick={() => onTie(ticket, { does: 'takeOut', other: into })}>{t('ties.takeOut')}</Button>
        </div>
      </Notice>
    </div>
  )
}
