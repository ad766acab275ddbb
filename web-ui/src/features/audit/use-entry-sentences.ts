import type { AuditEntry, FieldChange, Role } from '@/api/types'
import { phases } from '@/api/types'
import { useConfig } from '@/components/session'
import { useEventSentences } from '@/components/tickets/use-event-sentences'
import { useTexts } from '@/i18n/texts'

type Subject = NonNullable<AuditEntry['subject']>

/** Fields of what admins change whose values are short enough for a sentence, and what the catalogue calls them. */
const facts = {
  label: 'label',
  phase: 'phase',
  position: 'position',
  colour: 'colour',
  initial: 'initial',
  kind: 'kind',
  parent: 'parent',
  name: 'name',
  portal: 'portal',
  reports: 'reports',
  role: 'role',
  active: 'active',
  replacedWith: 'replacedWith',
  user: 'user',
  blanked: 'blanked',
} as const
type Fact = keyof typeof facts

const isFact = (field: string): field is Fact => Object.hasOwn(facts, field)

const roles: readonly Role[] = ['admin', 'staff', 'member']

/** Tells entries as a person would, whatever they are about: "changed the person Mia: role from member to staff". */
export function useEntrySentences() {
  const { t, language } = useTexts()
  const config = useConfig()
  const ofTicket = useEventSentences()

  function valueOf(value: FieldChange['from']): string {
    if (value === null) return t('audit.nothing')
    const role = roles.find((it) => it === value)
    if (role) return t(`role.${role}`)
    const phase = phases.find((it) => it === value)
    if (phase) return t(`phase.${phase}`)
    if (String(value) === 'true') return t('audit.yes')
    if (String(value) === 'false') return t('audit.no')
    return String(value)
  }

  const fieldOf = (field: string) => (isFact(field) ? t(`audit.field.${facts[field]}`) : field)

  /** What it is called: as the entry has it, else as it is called today, else by its key. */
  function nameOf({ kind, key, name }: Subject, changes: FieldChange[]): string {
    const told = changes.find(({ field }) => field === 'label')
    const label = told?.from ?? told?.to
    if (label) return String(label)
    const labelIn = (choices: readonly { key: string; label: string }[]) => choices.find((it) => it.key === key)?.label ?? key
    switch (kind) {
      case 'status':
        return labelIn(config.statuses)
      case 'category':
        return labelIn(config.categories)
      case 'location':
        return labelIn(config.locations)
      case 'user':
        return name ?? t('audit.somebody')
      case 'organisation':
        return config.name
      case 'erasure':
        return key
      case 'checkpoint':
        return String(changes.find(({ field }) => field === 'tickets')?.to ?? t('audit.several'))
    }
  }

  function ofAdministration(subject: Subject, { type, changes }: AuditEntry): string {
    const what = t(`audit.subject.${subject.kind}`, { name: nameOf(subject, changes) })
    if (subject.kind === 'erasure') return t('audit.forgotten')
    const told = t(type === 'created' ? 'audit.created' : type === 'deleted' ? 'audit.deleted' : 'audit.changed', { what })
    const shown = changes.filter(({ field }) => (type === 'changed' ? isFact(field) : field === 'replacedWith'))
    if (shown.length === 0) return told
    const parts = shown.map(({ field, from, to }) =>
      t(from === null ? 'audit.set' : 'audit.fromTo', { field: fieldOf(field), from: valueOf(from), to: valueOf(to) }),
    )
    const list = new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(parts)
    return t('audit.told', { told, changes: list })
  }

  return {
    fieldOf,
    valueOf,
    /** Who did it, and what. */
    sentenceOf: (entry: AuditEntry): { who: string; told: string } => {
      const { who, told } = ofTicket(entry)
      return { who, told: entry.subject ? ofAdministration(entry.subject, entry) : told }
    },
  }
}
