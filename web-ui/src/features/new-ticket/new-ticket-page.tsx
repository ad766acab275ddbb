import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect } from 'react'
import { useForm, type FieldErrors } from 'react-hook-form'
import { ProblemError } from '@/api/problem'
import { priorities } from '@/api/types'
import { Button, ButtonLink } from '@/components/button'
import { dropDraft, keepDraft, readDraft } from '@/components/drafts'
import { Field } from '@/components/field'
import { useConfig } from '@/components/session'
import { useViolationText } from '@/components/violation'
import { useTexts } from '@/i18n/texts'
import { ErrorSummary, type Messages } from './error-summary'
import { draftShape, emptyForm, fieldNames, formField, formShape, toTicket, type NewTicketForm } from './form'
import styles from './new-ticket.module.css'
import { useCreateTicket } from './queries'

const DRAFT = 'new-ticket'

/** Staff write down what somebody told them. */
export function NewTicketPage() {
  const { t } = useTexts()
  const { categories, locations } = useConfig()
  const violationText = useViolationText()
  const create = useCreateTicket(() => dropDraft(DRAFT))
  const { register, handleSubmit, setError, setFocus, subscribe, formState } = useForm({
    resolver: zodResolver(formShape),
    defaultValues: readDraft(DRAFT, draftShape) ?? emptyForm,
    // The summary takes the focus, and leads to each field.
    shouldFocusError: false,
  })
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => keepDraft(DRAFT, values) }),
    [subscribe],
  )

  useEffect(() => setFocus('title'), [setFocus])

  const showRefusal = (error: Error) => {
    const violations = error instanceof ProblemError ? error.violations : []
    for (const violation of violations) {
      setError(formField(violation.field) ?? 'root', { message: violationText(violation) })
    }
    if (violations.length === 0) setError('root', { message: error.message })
  }
  const send = handleSubmit((form) => create.mutate(toTicket(form), { onError: showRefusal }))
  const errors = messages(formState.errors, t('newTicket.titleMissing'))

  return (
    <main id="content" className={styles.page}>
      <title>{t('nav.newTicket')}</title>
      <h1>{t('nav.newTicket')}</h1>
      <ErrorSummary errors={errors} root={formState.errors.root?.message} submitCount={formState.submitCount} />
      <form className={styles.form} noValidate onSubmit={(event) => void send(event)}>
        <Field id="title" label={t('field.title')} hint={t('newTicket.titleHint')} error={errors.title}>
          {(field) => <input {...field} autoComplete="off" {...register('title')} />}
        </Field>
        <Field id="description" label={t('field.description')} error={errors.description}>
          {(field) => <textarea rows={6} {...field} {...register('description')} />}
        </Field>
        <div className={styles.pair}>
          <Field id="place" label={t('field.location')} error={errors.place}>
            {(field) => (
              <select {...field} {...register('place')}>
                <option value="">{t('newTicket.noPlace')}</option>
                {locations.map(({ key, label }) => (
                  <option key={key} value={key}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="placeText" label={t('ticket.placeText')} error={errors.placeText}>
            {(field) => <input {...field} placeholder={t('ticket.placeTextExample')} {...register('placeText')} />}
          </Field>
        </div>
        <div className={styles.triple}>
          <Field id="category" label={t('field.category')} error={errors.category}>
            {(field) => (
              <select {...field} {...register('category')}>
                <option value="">{t('ticket.none')}</option>
                {categories.map(({ key, label }) => (
                  <option key={key} value={key}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="priority" label={t('field.priority')} error={errors.priority}>
            {(field) => (
              <select {...field} {...register('priority')}>
                {priorities.map((key) => (
                  <option key={key} value={key}>
                    {t(`priority.${key}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="dueOn" label={t('field.dueOn')} error={errors.dueOn}>
            {(field) => <input type="date" {...field} {...register('dueOn')} />}
          </Field>
        </div>
        <label className={styles.sensitive}>
          <input id="sensitive" type="checkbox" {...register('sensitive')} />
          <span>
            <strong>{t('field.sensitive')}</strong>
            <span>{t('ticket.sensitiveHint')}</span>
          </span>
        </label>
        <div className={styles.actions}>
          <Button type="submit" look="primary" large disabled={create.isPending}>
            {t('newTicket.send')}
          </Button>
          <ButtonLink to="/desk" look="quiet" large>
            {t('newTicket.cancel')}
          </ButtonLink>
          <p>{t('newTicket.kept')}</p>
        </div>
      </form>
    </main>
  )
}

/** What to say at each field. The one thing that the page checks by itself is that there is a title. */
function messages(errors: FieldErrors<NewTicketForm>, titleMissing: string): Messages {
  const messages: Messages = {}
  for (const name of fieldNames) {
    const error = errors[name]
    if (error) messages[name] = error.type === 'too_small' ? titleMissing : error.message
  }
  return messages
}
