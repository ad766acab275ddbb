import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { photosQuery, type PhotoFate } from '@/api/tickets'
import type { Photo, Ticket } from '@/api/types'
import { Button } from '@/components/button'
import { LockIcon } from '@/components/icons'
import { Notice } from '@/components/notice'
import { ChoosePhotos } from '@/components/photos/choose-photos'
import { MOST_PHOTOS } from '@/components/photos/refusal'
import { useTexts } from '@/i18n/texts'
import styles from './photos.module.css'
import { useTicketPhotos } from './use-ticket-photos'

/** The photos of a ticket, and who sees each: nobody but staff and its sender, until staff say otherwise. */
export function Photos({ ticket }: { ticket: Ticket }) {
  const { t } = useTexts()
  const { data, isError, refetch } = useQuery(photosQuery(ticket.reference))
  const { underWay, decide, addAll } = useTicketPhotos(ticket)
  const mayChange = ticket.allowedMoves.includes('photos')
  const photos = data?.items ?? []
  if (isError) {
    return (
      <Notice tone="trouble" title={t('ticket.photos.failed')}>
        <Button onClick={() => void refetch()}>{t('errors.retry')}</Button>
      </Notice>
    )
  }
  if (!data || (photos.length === 0 && !mayChange)) return null
  return (
    <section className={styles.photos} aria-labelledby="photos-title">
      <h2 id="photos-title" className={photos.length === 0 ? 'visually-hidden' : undefined}>
        {t('ticket.photos.title')}
      </h2>
      {photos.length > 0 && (
        <ul className={styles.list}>
          {photos.map((photo) => (
            <Item
              key={photo.number}
              photo={photo}
              ticket={ticket}
              onDecide={mayChange ? (fate) => decide(photo.number, fate) : undefined}
            />
          ))}
        </ul>
      )}
      {mayChange && (
        <AddPhotos
          isFull={photos.length + underWay.length >= MOST_PHOTOS}
          underWay={underWay}
          onAdd={(files, approved) => void addAll(files.slice(0, MOST_PHOTOS - photos.length), approved)}
        />
      )}
    </section>
  )
}

interface ItemProps {
  photo: Photo
  ticket: Ticket
  onDecide: ((fate: PhotoFate) => void) | undefined
}

function Item({ photo: { number, url, thumbnailUrl, width, height, side, approved }, ticket, onDecide }: ItemProps) {
  const { t } = useTexts()
  const seen = approved ? (ticket.sensitive ? 'publicOnceShown' : 'public') : side === 'staff' ? 'hiddenStaff' : 'hidden'
  return (
    <li data-approved={approved}>
      <a href={url}>
        <img
          src={thumbnailUrl}
          width={width}
          height={height}
          loading="lazy"
          decoding="async"
          alt={t('ticket.photos.alt', { number, title: ticket.title })}
        />
      </a>
      <p className={styles.facts}>
        <strong>{t(`ticket.photos.${side === 'staff' ? 'byStaff' : 'byReporter'}`)}</strong>
        <span className={styles.seen}>
          {!approved && <LockIcon size={13} />}
          {t(`ticket.photos.${seen}`)}
        </span>
      </p>
      {onDecide && (
        <div className={styles.actions}>
          {approved ? (
            <Button aria-label={t('ticket.photos.hideNamed', { number })} onClick={() => onDecide('concealed')}>
              {t('ticket.photos.hide')}
            </Button>
          ) : (
            <Button aria-label={t('ticket.photos.approveNamed', { number })} onClick={() => onDecide('approved')}>
              {t('ticket.photos.approve')}
            </Button>
          )}
          <Remove number={number} onRemove={() => onDecide('removed')} />
        </div>
      )}
    </li>
  )
}

/** What can't be undone is asked about first. */
function Remove({ number, onRemove }: { number: number; onRemove: () => void }) {
  const { t } = useTexts()
  const [isAsking, setAsking] = useState(false)
  if (!isAsking) {
    return (
      <Button
        look="quiet"
        aria-label={t('ticket.photos.removeNamed', { number })}
        onClick={() => setAsking(true)}
      >
        {t('ticket.photos.remove')}
      </Button>
    )
  }
  return (
    <div role="group" aria-label={t('ticket.photos.removeNamed', { number })} className={styles.sure}>
      <span>{t('ticket.photos.removeSure')}</span>
      {/* It takes the place of the button that was pressed, and the focus with it. */}
      <Button autoFocus onClick={() => setAsking(false)}>
        {t('ticket.photos.removeNo')}
      </Button>
      <Button look="danger" onClick={onRemove}>
        {t('ticket.photos.removeYes')}
      </Button>
    </div>
  )
}

interface AddProps {
  isFull: boolean
  underWay: string[]
  onAdd: (files: File[], approved: boolean) => void
}

function AddPhotos({ isFull, underWay, onAdd }: AddProps) {
  const { t } = useTexts()
  const [isPublic, setPublic] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const [next] = underWay
  return (
    <div className={styles.add}>
      <ChoosePhotos
        ref={chooser}
        describedBy={isFull ? 'photos-full' : undefined}
        disabled={isFull || next !== undefined}
        onChosen={(files) => onAdd(files, isPublic)}
      />
      {isFull ? (
        <p id="photos-full">{t('ticket.photos.full', { most: MOST_PHOTOS })}</p>
      ) : (
        <label className={styles.atOnce}>
          <input type="checkbox" checked={isPublic} onChange={(event) => setPublic(event.target.checked)} />
          {t('ticket.photos.addPublic')}
        </label>
      )}
      <p role="status">{next !== undefined && t('ticket.photos.sending', { name: next })}</p>
    </div>
  )
}
