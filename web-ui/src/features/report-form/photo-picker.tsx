import { useRef } from 'react'
import { ChoosePhotos } from '@/components/photos/choose-photos'
import { MOST_PHOTOS } from '@/components/photos/refusal'
import { Button } from '@/components/plain-button'
import { useTexts } from '@/i18n/texts'
import styles from './photo-picker.module.css'
import type { Photo, Photos } from './use-photos'

/** Photos for the report: taken, chosen, looked at and taken away again. */
export function PhotoPicker({ photos: { photos, unwanted, add, remove, retry, canRetry } }: { photos: Photos }) {
  const { t } = useTexts()
  const chooser = useRef<HTMLInputElement>(null)
  const ready = photos.filter(({ upload }) => upload.is === 'ready').length
  return (
    <fieldset id="photos" className={styles.photos} tabIndex={-1}>
      <legend>{t('report.photos')}</legend>
      <p id="photos-hint" className={styles.hint}>
        {t('report.photosHint', { most: MOST_PHOTOS })}
      </p>
      <ChoosePhotos
        ref={chooser}
        describedBy={unwanted.length > 0 ? 'photos-hint photos-error' : 'photos-hint'}
        disabled={photos.length >= MOST_PHOTOS}
        onChosen={add}
      />
      {unwanted.length > 0 && (
        <div id="photos-error" role="alert" className={styles.error}>
          {unwanted.map(({ name, why }) => (
            <p key={name}>{t(`report.photo.${why}`, { name, most: MOST_PHOTOS })}</p>
          ))}
        </div>
      )}
      <p role="status" className="visually-hidden">
        {photos.length > 0 && t('report.photo.readyCount', { ready, count: photos.length })}
      </p>
      {photos.length > 0 && (
        <ul className={styles.list} aria-label={t('report.photo.chosen')}>
          {photos.map((photo) => (
            <li key={photo.id}>
              <Preview photo={photo} />
              <State photo={photo} onRetry={canRetry(photo.id) ? () => retry(photo.id) : undefined} />
              <Button
                aria-label={t('report.photo.removeNamed', { name: photo.name })}
                onClick={() => {
                  remove(photo.id)
                  requestAnimationFrame(() => chooser.current?.focus())
                }}
              >
                {t('report.photo.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}

function Preview({ photo: { name, preview } }: { photo: Photo }) {
  return preview === null ? <span className={styles.noPreview}>{name}</span> : <img src={preview} alt={name} />
}

function State({ photo: { name, upload }, onRetry }: { photo: Photo; onRetry: (() => void) | undefined }) {
  const { t } = useTexts()
  switch (upload.is) {
    case 'uploading':
      return <progress value={upload.sent} aria-label={t('report.photo.uploading', { name })} />
    case 'ready':
      return <span className={styles.ready}>{t('report.photo.ready')}</span>
    case 'failed':
      return (
        <p role="alert" className={styles.error}>
          {t('report.photo.failed', { reason: upload.reason })}{' '}
          {onRetry && (
            <button
              type="button"
              className={styles.retry}
              aria-label={t('report.photo.retryNamed', { name })}
              onClick={onRetry}
            >
              {t('report.photo.retry')}
            </button>
          )}
        </p>
      )
  }
}
