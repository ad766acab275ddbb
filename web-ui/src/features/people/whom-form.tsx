import { useState, type SubmitEvent } from 'react'
import { ProblemError } from '@/api/problem'
import type { AdminUser, ErasurePreview, Whom } from '@/api/types'
import { Field } from '@/components/field'
import { DialogActions } from '@/components/modal-dialog'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { save } from '@/components/save'
import { toast } from '@/components/toasts'
import { useViolationText } from '@/components/violation'
import { useTexts } from '@/i18n/texts'
import { useExport, usePreview } from './queries'
import styles from './rights.module.css'

interface Props {
  person?: AdminUser
  onPreview: (whom: Whom, preview: ErasurePreview) => void
  onClose: () => void
}

/** Whom it is about, and what else they are called in texts. */
export function WhomForm({ person, onPreview, onClose }: Props) {
  const { t } = useTexts()
  const textOf = useViolationText()
  const exporting = useExport()
  const looking = usePreview()
  const [email, setEmail] = useState('')
  const [phrases, setPhrases] = useState('')
  const whom: Whom = {
    ...(person ? { userId: person.id } : { email }),
    phrases: phrases.split('\n').filter((line) => line.trim() !== ''),
  }
  const error = exporting.error ?? looking.error
  const violations = error instanceof ProblemError ? error.violations : []
  const errorOf = (field: string) => {
    const found = violations.find((violation) => violation.field === field)
    return found && textOf(found)
  }
  const busy = exporting.isPending || looking.isPending
  const take = () => {
    looking.reset()
    exporting.mutate(whom, {
      onSuccess: (file) => {
        save(file)
        toast({ text: t('people.rights.saved', { file: file.name }) })
      },
    })
  }
  const look = (event: SubmitEvent) => {
    event.preventDefault()
    exporting.reset()
    looking.mutate(whom, { onSuccess: (preview) => onPreview(whom, preview) })
  }
  return (
    <form noValidate onSubmit={look}>
      {error && violations.length === 0 && <Notice tone="trouble">{error.message}</Notice>}
      {!person && (
        <Field label={t('people.email')} hint={t('people.rights.emailHint')} error={errorOf('email')}>
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
      )}
      <Field label={t('people.rights.phrases')} hint={t('people.rights.phrasesHint')} error={errorOf('phrases')}>
        {(field) => <textarea {...field} rows={2} value={phrases} onChange={(event) => setPhrases(event.target.value)} />}
      </Field>
      <section className={styles.right}>
        <p>{t('people.rights.exportHint')}</p>
        <Button disabled={busy} onClick={take}>
          {t(exporting.isPending ? 'people.rights.exporting' : 'people.rights.export')}
        </Button>
      </section>
      <section className={styles.right}>
        <p>{t('people.rights.eraseHint')}</p>
        <Button type="submit" look="danger" disabled={busy}>
          {t(looking.isPending ? 'people.rights.looking' : 'people.rights.look')}
        </Button>
      </section>
      <DialogActions>
        <Button onClick={onClose}>{t('people.close')}</Button>
      </DialogActions>
    </form>
  )
}
