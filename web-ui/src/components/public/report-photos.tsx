import type { PublicPhoto, TrackedPhoto } from '@/api/types'
import { useTexts } from '@/i18n/texts'
import styles from './report-photos.module.css'

interface Props {
  /** Of the report: it is all that is known of what they show. */
  title: string
  photos: (PublicPhoto | TrackedPhoto)[]
  /** What stands below those that staff have not approved. */
  notYet?: string | undefined
}

/** The photos of a report, each opening in full. */
export function ReportPhotos({ title, photos, notYet }: Props) {
  const { t } = useTexts()
  if (photos.length === 0) return null
  return (
    <ul className={styles.photos} aria-label={t('reports.photos')}>
      {photos.map((photo, index) => (
        <li key={photo.url}>
          <a href={photo.url}>
            <img
              src={photo.thumbnailUrl}
              width={photo.width}
              height={photo.height}
              loading="lazy"
              decoding="async"
              alt={t('reports.photo', { number: index + 1, count: photos.length, title })}
            />
          </a>
          {'approved' in photo && !photo.approved && notYet !== undefined && <p className={styles.note}>{notYet}</p>}
        </li>
      ))}
    </ul>
  )
}
