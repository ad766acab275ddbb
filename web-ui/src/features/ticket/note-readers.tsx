import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { mentionsQuery } from '@/api/tickets'
import type { Mention } from '@/api/types'
import { useSettled } from '@/components/use-settled'
import { spokenLanguage, useTexts } from '@/i18n/texts'

const PAUSE_MS = 300

/** Says who is mailed because of a note: the server tells, because whom a name means is decided there. */
export function NoteReaders({ body }: { body: string }) {
  const { t } = useTexts()
  const written = useSettled(body, PAUSE_MS).trim()
  const calls = body.includes('@')
  const query = useQuery({
    ...mentionsQuery(written),
    enabled: calls && written.includes('@'),
    placeholderData: keepPreviousData,
  })
  const mentioned = calls ? (query.data?.items ?? []) : []
  const names = (mailed: Mention['mailed']) => {
    const who = mentioned.filter((one) => one.mailed === mailed).map(({ name }) => name)
    return who.length > 0 && new Intl.ListFormat(spokenLanguage(), { style: 'long', type: 'conjunction' }).format(who)
  }
  const at = { once: names('at_once'), daily: names('daily'), never: names('never') }
  if (calls && query.isError) return `${t('composer.staffRead')} ${t('composer.calledUnknown')}`
  return [
    t('composer.staffRead'),
    at.once && t('composer.mailed', { who: at.once }),
    at.daily && t('composer.mailedDaily', { who: at.daily }),
    at.never && t('composer.mailedNever', { who: at.never }),
    !at.once && !at.daily && !at.never && t('composer.mailedNobody'),
  ]
    .filter(Boolean)
    .join(' ')
}
