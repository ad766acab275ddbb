import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { patiently } from '@/api/patience'
import { isProblem } from '@/api/problem'
import { randomKey } from '@/api/random-key'
import { addWorkPhoto, workQuery } from '@/api/work'
import { usePhotoRefusal } from '@/components/photos/refusal'
import { sendPhoto } from '@/components/photos/send-photo'

/** What was not taken, and why. */
export interface Refused {
  name: string
  reason: string
}

/** The photos that whoever does the work adds to it. */
export function useWorkPhotos(secret: string) {
  const client = useQueryClient()
  const refusalOf = usePhotoRefusal()
  /** The names of those on their way. */
  const [underWay, setUnderWay] = useState<string[]>([])
  const [refused, setRefused] = useState<Refused[]>([])
  const [isEnded, setEnded] = useState(false)

  async function add(file: File) {
    const key = randomKey()
    try {
      const token = await sendPhoto({ file })
      const work = await patiently(() => addWorkPhoto(secret, token, key))
      client.setQueryData(workQuery(secret).queryKey, work)
    } catch (error) {
      if (isProblem(error, 404)) setEnded(true)
      else setRefused((before) => [...before, { name: file.name, reason: refusalOf(error) }])
    }
  }

  return {
    underWay,
    refused,
    isEnded,
    /** One after the other, in their order. */
    addAll: async (files: File[]) => {
      setRefused([])
      setUnderWay(files.map(({ name }) => name))
      for (const file of files) {
        await add(file)
        setUnderWay((names) => names.slice(1))
      }
    },
  }
}
