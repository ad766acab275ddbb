import { useState, type SubmitEvent } from 'react'
import { ProblemError } from '@/api/problem'
import type { Role } from '@/api/types'
import { Field } from '@/components/field'
import { DialogActions, ModalDialog } from '@/components/modal-dialog'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { toast } from '@/components/toasts'
import { useOnceKey } from '@/components/use-once-key'
import { useViolationText } from '@/components/violation'
import { useTexts } from '@/i18n/texts'
import { useInvite } from './queries'
import { roles } from './roles'

/** Somebody is awaited: they get a mail, and have their role from the moment they come. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts()
  const textOf = useViolationText()
  const keyOf = useOnceKey()
  const act = useInvite()
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('staff')
  const violations = act.error instanceof ProblemError ? act.error.violations : []
  const errorOf = (field: string) => {
    const found = violations.find((violation) => violation.field === field)
    return found && textOf(found)
  }
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    const wish = { email, role, ...(name.trim() !== '' && { name }) }
    act.mutate(
      { ...wish, key: keyOf(wish) },
      {
        onSuccess: (person) => {
          toast({ text: t('people.invited', { name: person.email ?? person.name }) })
          onClose()
        },
      },
    )
  }
  return (
    <ModalDialog title={t('people.invite')} onClose={onClose} busy={act.isPending}>
      <form noValidate onSubmit={send}>
        {act.isError && violations.length === 0 && <Notice tone="trouble">{act.error.message}</Notice>}
        <Field label={t('people.email')} hint={t('people.emailHint')} error={errorOf('email')}>
          {(field) => (
            <input
              {...field}
              type="email"
              autoComplete="off"
              maxLength={254}
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('people.nameOptional')} error={errorOf('name')}>
          {(field) => (
            <input {...field} autoComplete="off" maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <Field label={t('people.role')} hint={t(`people.roleHints.${role}`)} error={errorOf('role')}>
          {(field) => (
            <select
              {...field}
              value={role}
              onChange={(event) => setRole(roles.find((it) => it === event.target.value) ?? role)}
            >
              {roles.map((it) => (
                <option key={it} value={it}>
                  {t(`people.roles.${it}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <DialogActions>
          <Button onClick={onClose} disabled={act.isPending}>
            {t('people.cancel')}
          </Button>
          <Button type="submit" look="primary" disabled={act.isPending}>
            {t('people.send')}
          </Button>
        </DialogActions>
      </form>
    </ModalDialog>
  )
}
