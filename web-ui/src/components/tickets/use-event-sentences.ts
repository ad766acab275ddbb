import type { TicketEvent } from '@/api/types'
import { priorities } from '@/api/types'
import { useConfig } from '@/components/session'
import { formatDay } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'

/** A change whose values are texts. */
interface TextChange {
  field: string
  from: string | null
  to: string | null
}

const asText = (value: TicketEvent['changes'][number]['to']) => (value === null ? null : String(value))

/** Fields whose values are short enough for a sentence, and what the catalogue calls them. */
const facts = {
  status: 'status',
  priority: 'priority',
  category: 'category',
  location: 'location',
  'location.text': 'placeText',
  dueOn: 'dueOn',
} as const
type Fact = keyof typeof facts

const isFact = (field: string): field is Fact => field in facts

const list = (parts: string[], language: string) =>
  new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(parts)

/** Tells events as a person would: "Mary changed status from New to Open". */
export function useEventSentences() {
  const { t, language } = useTexts()
  const config = useConfig()

  const labelIn = (choices: readonly { key: string; label: string }[], key: string) =>
    choices.find((choice) => choice.key === key)?.label ?? key

  function shown(fact: Fact, value: string): string {
    switch (fact) {
      case 'status':
        return labelIn(config.statuses, value)
      case 'category':
        return labelIn(config.categories, value)
      case 'location':
        return labelIn(config.locations, value)
      case 'priority': {
        const priority = priorities.find((it) => it === value)
        return priority ? t(`priority.${priority}`) : value
      }
      case 'dueOn':
        return formatDay(value)
      default:
        return value
    }
  }

  function factSentence(fact: Fact, { from, to }: TextChange): string {
    const field = t(`timeline.field.${facts[fact]}`)
    if (to === null) return t('timeline.cleared', { field, from: from && shown(fact, from) })
    if (from === null) return t('timeline.set', { field, to: shown(fact, to) })
    return t('timeline.changed', { field, from: shown(fact, from), to: shown(fact, to) })
  }

  function changeSentence(change: TextChange): string[] {
    const { field, from, to } = change
    if (isFact(field)) return [factSentence(field, change)]
    if (field === 'assignee') return [to === null ? t('timeline.unassigned', { from }) : t('timeline.assigned', { to })]
    if (field === 'sensitive') return [t(to === 'true' ? 'timeline.markedSensitive' : 'timeline.markedPublic')]
    if (field === 'workLink') return [t(to === null ? 'timeline.endedWorkLink' : 'timeline.madeWorkLink')]
    if (field === 'withdrawn') return [t('timeline.withdrawn')]
    if (field === 'doneBy') return [t('timeline.doneBy', { name: to })]
    if (field === 'photo') {
      return [to === null ? t('timeline.photo.removed', { number: from }) : t('timeline.photo.added', { number: to })]
    }
    if (field === 'photo.by') return [t('timeline.photo.by', { name: to })]
    if (field === 'photo.approved') {
      return [to === null ? t('timeline.photo.hidden', { number: from }) : t('timeline.photo.approved', { number: to })]
    }
    if (field === 'mergedInto' || field === 'duplicate' || field === 'related') {
      return [to === null ? t(`timeline.untied.${field}`, { reference: from }) : t(`timeline.tied.${field}`, { reference: to })]
    }
    if (field === 'erased') return [t('timeline.erased')]
    if (field === 'title' || field === 'description') return [t(`timeline.rewrote.${field}`)]
    return []
  }

  const bothTexts = (change: TextChange) =>
    change.field === 'comment' || change.field === 'note' ? [{ ...change, summary: t('timeline.show.description') }] : []

  return (event: Pick<TicketEvent, 'actor' | 'changes' | 'erased'> & { type: string }) => {
    const who = event.actor.kind === 'user' ? event.actor.name : t(`timeline.${event.actor.kind}`)
    const changes = event.changes.map(({ field, from, to }) => ({ field, from: asText(from), to: asText(to) }))
    if (event.type === 'created') {
      const photos = changes.filter(({ field }) => field === 'photo').length
      const told = photos > 0 ? t('timeline.createdWithPhotos', { count: photos }) : t('timeline.created')
      return { who, told, texts: [] }
    }
    if (event.type === 'commented') return { who, told: t('timeline.commented'), texts: [] }
    if (event.type === 'comment_edited') return { who, told: t('timeline.editedAComment'), texts: changes.flatMap(bothTexts) }
    if (event.type === 'imported') return { who, told: t('timeline.imported'), texts: [] }
    const parts = [...new Set(changes.flatMap(changeSentence))]
    return {
      who,
      told: parts.length > 0 ? list(parts, language) : t(event.erased ? 'timeline.blanked' : 'timeline.touched'),
      texts: changes.flatMap((change) =>
        change.field === 'title' || change.field === 'description'
          ? [{ ...change, summary: t(`timeline.show.${change.field}`) }]
          : [],
      ),
    }
  }
}
