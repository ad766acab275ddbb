import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { patiently } from '@/api/patience'
import { isProblem } from '@/api/problem'
import { randomKey } from '@/api/random-key'
import { addPhoto, decidePhoto, ticketKeys, type PhotoFate } from '@/api/tickets'
import type { Ticket } from '@/api/types'
import { usePhotoRefusal } from '@/components/photos/refusal'
import { sendPhoto } from '@/components/photos/send-photo'
import { toast } from '@/components/toasts'
import { useTexts } from '@/i18n/texts'

const opposite: Partial<Record<PhotoFate, PhotoFate>> = { approved: 'concealed', concealed: 'approved' }

/** What staff do with the photos of a ticket. Told in toasts, as other changes of a press are. */
export function useTicketPhotos(ticket: Ticket) {
  const { reference } = ticket
  const { t } = useTexts()
  const client = useQueryClient()
  const refusalOf = usePhotoRefusal()
  /** The names of those on their way. */
  const [underWay, setUnderWay] = useState<string[]>([])
  const refreshed = () => client.invalidateQueries({ queryKey: ticketKeys.all })

  const decide = useMutation({
    mutationFn: ({ number, fate }: { number: number; fate: PhotoFate; isUndo?: boolean }) =>
      decidePhoto(client, ticket, number, fate),
    onSuccess: async (_, { number, fate, isUndo }) => {
      const back = opposite[fate]
      toast({
        text: t(`ticket.photos.${fate}`, { number, reference }),
        ...(back &&
          !isUndo && {
            action: { label: t('change.undo'), run: () => decide.mutate({ number, fate: back, isUndo: true }) },
          }),
      })
      await refreshed()
    },
    onError: async (error) => {
      if (isProblem(error, 401)) return
      const text = isProblem(error, 412)
        ? t('ticket.photos.stale', { reference })
        : t('change.failed', { reference, reason: error.message })
      toast({ tone: 'trouble', text })
      await refreshed()
    },
  })

  async function add(file: File, approved: boolean) {
    const key = randomKey()
    try {
      const token = await sendPhoto({ file })
      await patiently(() => addPhoto(reference, token, approved, key))
      await refreshed()
    } catch (error) {
      toast({
        tone: 'trouble',
        text: t('ticket.photos.notAdded', { name: file.name, reason: refusalOf(error) }),
      })
    }
  }

  return {
    underWay,
    decide: (number: number, fate: PhotoFate) => decide.mutate({ number, fate }),
    /** One after the other, in their order. */
    addAll: async (files: File[], approved: boolean) => {
      setUnderWay(files.map(({ name }) => name))
      for (const file of files) {
        await add(file, approved)
        setUnderWay((names) => names.slice(1))
      }
    },
  }
}
