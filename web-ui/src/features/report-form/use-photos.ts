import { useEffect, useRef, useState } from 'react'
import { randomKey } from '@/api/random-key'
import { MOST_PHOTOS, usePhotoRefusal } from '@/components/photos/refusal'
import type { KeptPhoto } from './draft'

const load = () => import('@/components/photos/send-photo')

type Upload = { is: 'uploading'; sent: number } | { is: 'ready'; token: string } | { is: 'failed'; reason: string }

export interface Photo {
  id: string
  name: string
  /** A small picture of it; null where only its name is known. */
  preview: string | null
  upload: Upload
}

/** Why a file was not taken. */
export interface Unwanted {
  name: string
  why: 'tooMany' | 'noImage'
}

/** A file that may be sent once more. */
interface Sending {
  file: File
  end: AbortController
  finished: Promise<void>
}

/**
 * The photos of the report. Each is sent ahead as soon as it is chosen, one after the other, and waits while the server
 * is away. None of them keeps the report from being sent.
 */
export function usePhotos(kept: KeptPhoto[]) {
  const refusalOf = usePhotoRefusal()
  const [photos, setPhotos] = useState<Photo[]>(() =>
    kept.map(({ token, name, preview }) => ({ id: token, name, preview, upload: { is: 'ready', token } })),
  )
  const [unwanted, setUnwanted] = useState<Unwanted[]>([])
  /** The photos as they are at this moment, for what goes on between two renderings. */
  const now = useRef(photos)
  const sendings = useRef(new Map<string, Sending>())
  const last = useRef<Promise<unknown>>(Promise.resolve())

  const change = (by: (all: Photo[]) => Photo[]) => {
    now.current = by(now.current)
    setPhotos(now.current)
  }
  const note = (id: string, facts: Partial<Photo>) =>
    change((all) => all.map((photo) => (photo.id === id ? { ...photo, ...facts } : photo)))

  async function send(id: string, file: File, signal: AbortSignal): Promise<void> {
    const isGivenUp = () => signal.aborted
    if (isGivenUp()) return
    try {
      const { sendPhoto } = await load()
      const onPreview = (preview: string | null) => note(id, { preview })
      const onProgress = (sent: number) => !isGivenUp() && note(id, { upload: { is: 'uploading', sent } })
      const token = await sendPhoto({ file, onPreview, onProgress, signal })
      note(id, { upload: { is: 'ready', token } })
    } catch (error) {
      if (!isGivenUp()) note(id, { upload: { is: 'failed', reason: refusalOf(error) } })
    }
  }

  function start(id: string, file: File) {
    const end = new AbortController()
    note(id, { upload: { is: 'uploading', sent: 0 } })
    const finished = last.current.then(() => send(id, file, end.signal))
    last.current = finished
    sendings.current.set(id, { file, end, finished })
  }

  function add(chosen: File[]) {
    const refused: Unwanted[] = []
    for (const file of chosen) {
      const { name } = file
      // Some systems know no type of a photo: then the server finds it out.
      if (file.type !== '' && !file.type.startsWith('image/')) refused.push({ name, why: 'noImage' })
      else if (now.current.length >= MOST_PHOTOS) refused.push({ name, why: 'tooMany' })
      else {
        const id = randomKey()
        change((all) => [...all, { id, name, preview: null, upload: { is: 'uploading', sent: 0 } }])
        start(id, file)
      }
    }
    setUnwanted(refused)
  }

  function remove(id: string) {
    sendings.current.get(id)?.end.abort()
    sendings.current.delete(id)
    change((all) => all.filter((photo) => photo.id !== id))
    setUnwanted([])
  }

  function retry(id: string) {
    const sending = sendings.current.get(id)
    if (sending) start(id, sending.file)
  }

  useEffect(() => {
    // At hand by the time that a photo is chosen, connection or not.
    void load().catch(() => undefined)
    const all = sendings.current
    return () => all.forEach(({ end }) => end.abort())
  }, [])

  return {
    photos,
    unwanted,
    add,
    remove,
    retry,
    /** Only what this page has the file of can be sent once more. */
    canRetry: (id: string) => sendings.current.has(id),
    /** Those that have arrived, once none is on its way any more. */
    arrived: async () => {
      await Promise.all([...sendings.current.values()].map(({ finished }) => finished))
      const tokens = now.current.flatMap(({ upload }) => (upload.is === 'ready' ? upload.token : []))
      return { tokens, missing: now.current.length - tokens.length }
    },
    /** Goes on without those that have not arrived. */
    leaveBehind: () => now.current.filter(({ upload }) => upload.is !== 'ready').forEach(({ id }) => remove(id)),
    /** The server does not have these any more. */
    lost: (tokens: string[]) => {
      for (const { id, upload } of now.current) {
        if (upload.is !== 'ready' || !tokens.includes(upload.token)) continue
        if (sendings.current.has(id)) retry(id)
        else remove(id)
      }
    },
  }
}

export type Photos = ReturnType<typeof usePhotos>
