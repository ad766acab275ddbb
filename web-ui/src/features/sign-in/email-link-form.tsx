import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useRef } from 'react'
import { useForm } from 'react-hook-form'
import { email as emailAddress, object, string, trim } from 'zod/mini'
import { ProblemError } from '@/api/problem'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { useTexts } from '@/i18n/texts'
import { useEmailLink } from './queries'
import styles from './sign-in.module.css'

const form = object({ email: string().check(trim(), emailAddress()) })

/** Asks for an address; then tells the person to look in their mail, known address or not. */
export function EmailLinkForm({ returnTo }: { returnTo: string }) {
  const { t } = useTexts()
  const link = useEmailLink()
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(form),
    defaultValues: { email: '' },
  })

  if (link.isSuccess) return <LookInYourMail email={link.variables.email} onAgain={() => link.reset()} />

  const refused = link.error instanceof ProblemError ? link.error.violations.find((it) => it.field === 'email') : undefined
  const error = formState.errors.email ? t('signIn.emailInvalid') : refused?.message
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={handleSubmit(({ email }) => link.mutate({ email, returnTo }))}
    >
      {link.isError && !refused && (
        <Notice tone="trouble">{t('signIn.failed', { reason: link.error.message })}</Notice>
      )}
      <Field label={t('signIn.email')} hint={t('signIn.emailHint')} error={error}>
        {(field) => <input type="email" autoComplete="email" inputMode="email" {...field} {...register('email')} />}
      </Field>
      <Button type="submit" large wide disabled={link.isPending}>
        {t('signIn.send')}
      </Button>
    </form>
  )
}

function LookInYourMail({ email, onAgain }: { email: string; onAgain: () => void }) {
  const { t } = useTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={styles.sent}>
      <h2 ref={heading} tabIndex={-1}>
        {t('signIn.sentTitle')}
      </h2>
      <p>{t('signIn.sent', { email })}</p>
      <p>{t('signIn.sentSpam')}</p>
      <Button onClick={onAgain}>{t('signIn.again')}</Button>
    </section>
  )
}
