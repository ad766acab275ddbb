import { useRef } from 'react'
import type { Work } from '@/api/types'
import { Notice } from '@/components/notice'
import { ChoosePhotos } from '@/components/photos/choose-photos'
import { MOST_PHOTOS } from '@/components/photos/refusal'
import { ReportPhotos } from '@/components/public/report-photos'
import { useTexts } from '@/i18n/texts'
import type { Refused } from './use-work-photos'
import styles from './work-page.module.css'

interface Props {
  work: Work
  underWay: string[]
  refused: Refused[]
  onAdd: (files: File[]) => void
}

/** What it looks like, and a way to show what it looks like now. */
export function WorkPhotos({ work: { title, photos }, underWay, refused, onAdd }: Props) {
  const { t } = useTexts()
  const chooser = useRef<HTMLInputElement>(null)
  const [next] = underWay
  const isFull = photos.length + underWay.length >= MOST_PHOTOS
  return (
    <section className={styles.photos} aria-label={t('work.photos')}>
      <ReportPhotos title={title} photos={photos} />
      <ChoosePhotos
        ref={chooser}
        describedBy="photos-hint"
        disabled={isFull || next !== undefined}
        onChosen={(files) => onAdd(files.slice(0, MOST_PHOTOS - photos.length))}
      />
      <p id="photos-hint" className={styles.hint}>
        {isFull && next === undefined ? t('ticket.photos.full', { most: MOST_PHOTOS }) : t('work.photosHint')}
      </p>
      <p role="status">{next !== undefined && t('ticket.photos.sending', { name: next })}</p>
      {refused.length > 0 && (
        <Notice tone="trouble">
          {refused.map(({ name, reason }, index) => (
            <p key={index}>{t('ticket.photos.notAdded', { name, reason })}</p>
          ))}
        </Notice>
      )}
    </section>
  )
}
