import type { PublicComment } from '@/api/types'
import { formatAgo, formatMoment } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import styles from './conversation.module.css'

interface Props {
  comments: PublicComment[]
  /** Who reads it: to the reporter, their own words are theirs. */
  reader: 'everyone' | 'reporter'
}

/** What staff and the reporter wrote to each other, oldest first. */
export function Conversation({ comments, reader }: Props) {
  const { t } = useTexts()
  if (comments.length === 0) return <p className={styles.none}>{t(`reports.noComments.${reader}`)}</p>
  return (
    <ol className={styles.comments}>
      {comments.map(({ at, author, body }) => (
        <li key={`${at}${author}${body}`} data-author={author}>
          <p>
            <strong>{author === 'staff' ? t('reports.staff') : t(`reports.author.${reader}`)}</strong>{' '}
            <time dateTime={at} title={formatMoment(at)}>
              {formatAgo(at)}
            </time>
          </p>
          <p className={styles.body}>{body}</p>
        </li>
      ))}
    </ol>
  )
}
