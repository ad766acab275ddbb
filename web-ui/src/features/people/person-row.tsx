import type { AdminUser } from '@/api/types'
import { Button } from '@/components/plain-button'
import { toast } from '@/components/toasts'
import { formatAgo, formatMoment, formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import styles from './people.module.css'
import { useChangePerson, useInviteAgain } from './queries'
import { roles } from './roles'

interface Props {
  person: AdminUser
  onSessions: () => void
  onRights: () => void
  onShutOut: () => void
}

export function PersonRow({ person, onSessions, onRights, onShutOut }: Props) {
  const { t } = useTexts()
  const change = useChangePerson()
  const { id, name, email, role, active, openTickets } = person
  const trouble = (error: Error) => toast({ tone: 'trouble', text: t('people.notDone', { reason: error.message }) })
  const give = (news: AdminUser['role']) =>
    change.mutate(
      { id, role: news },
      {
        onSuccess: () =>
          toast({
            text: t('people.roleGiven', { name, role: t(`people.roles.${news}`) }),
            action: { label: t('people.undo'), run: () => change.mutate({ id, role }, { onError: trouble }) },
          }),
        onError: trouble,
      },
    )
  const letIn = () =>
    change.mutate({ id, active: true }, { onSuccess: () => toast({ text: t('people.letIn', { name }) }), onError: trouble })
  return (
    <tr data-inactive={!active || undefined}>
      <th scope="row">
        <span className={styles.name}>{name}</span>
        <span className={styles.email}>{email}</span>
      </th>
      <td data-label={t('people.role')}>
        <select
          aria-label={t('people.roleOf', { name })}
          value={role}
          disabled={change.isPending}
          onChange={(event) => {
            const chosen = roles.find((it) => it === event.target.value)
            if (chosen) give(chosen)
          }}
        >
          {roles.map((it) => (
            <option key={it} value={it}>
              {t(`people.roles.${it}`)}
            </option>
          ))}
        </select>
      </td>
      <td data-label={t('people.lastSignIn')}>
        <LastSignIn person={person} />
      </td>
      <td data-label={t('people.openTickets')} className={styles.number}>
        {formatNumber(openTickets)}
      </td>
      <td className={styles.actions}>
        <Button aria-label={t('people.sessionsOf', { name })} onClick={onSessions}>
          {t('people.sessions')}
        </Button>
        <Button aria-label={t('people.rights.of', { name })} onClick={onRights}>
          {t('people.rights.open')}
        </Button>
        {active ? (
          <Button aria-label={t('people.shutOutOf', { name })} onClick={onShutOut}>
            {t('people.shutOut')}
          </Button>
        ) : (
          <Button aria-label={t('people.letInOf', { name })} disabled={change.isPending} onClick={letIn}>
            {t('people.letInAgain')}
          </Button>
        )}
      </td>
    </tr>
  )
}

function LastSignIn({ person }: { person: AdminUser }) {
  const { t } = useTexts()
  const again = useInviteAgain()
  const { name, active, lastSignInAt } = person
  if (!active) return <span className={styles.out}>{t('people.isOut')}</span>
  if (lastSignInAt) {
    return (
      <time dateTime={lastSignInAt} title={formatMoment(lastSignInAt)}>
        {formatAgo(lastSignInAt)}
      </time>
    )
  }
  const invite = () =>
    again.mutate(person, {
      onSuccess: () => toast({ text: t('people.invited', { name }) }),
      onError: (error) => toast({ tone: 'trouble', text: t('people.notDone', { reason: error.message }) }),
    })
  return (
    <span className={styles.awaited}>
      {t('people.awaited')}
      <button type="button" className={styles.again} aria-label={t('people.againTo', { name })} disabled={again.isPending} onClick={invite}>
        {t('people.again')}
      </button>
    </span>
  )
}
