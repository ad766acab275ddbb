import { useState } from 'react'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { useTexts } from '@/i18n/texts'
import styles from './audit.module.css'
import { useVerification } from './queries'
import { Verification } from './verification'

const HASH = /^[0-9a-f]{64}$/

/** Whether the log is still what was once recorded: recomputed while one waits. */
export function VerifyPanel() {
  const { t } = useTexts()
  const [written, setWritten] = useState('')
  const [refused, setRefused] = useState(false)
  const verification = useVerification()
  const kept = written.trim().toLowerCase()
  const wrong = kept !== '' && !HASH.test(kept)
  return (
    <section className={styles.verify} aria-labelledby="audit-verify">
      <h2 id="audit-verify">{t('audit.verify.title')}</h2>
      <p className={styles.soft}>{t('audit.verify.lead')}</p>
      <form
        className={styles.ask}
        onSubmit={(event) => {
          event.preventDefault()
          setRefused(wrong)
          if (!wrong && !verification.isPending) verification.mutate(kept === '' ? undefined : kept)
        }}
      >
        <Field
          label={t('audit.verify.kept')}
          hint={t('audit.verify.keptHint')}
          error={refused && wrong ? t('audit.verify.notAHash') : undefined}
        >
          {(field) => (
            <input
              {...field}
              autoComplete="off"
              spellCheck={false}
              value={written}
              onChange={(event) => setWritten(event.target.value)}
            />
          )}
        </Field>
        {/* not disabled meanwhile: it would lose the focus of whoever pressed it */}
        <Button type="submit" look="primary" aria-disabled={verification.isPending}>
          {t('audit.verify.now')}
        </Button>
      </form>
      <div role="status">
        {verification.isPending && (
          <>
            <p>{t('audit.verify.pending')}</p>
            <progress className={styles.progress} aria-label={t('audit.verify.pending')} />
          </>
        )}
        {verification.isSuccess && <Verification result={verification.data} kept={verification.variables} />}
      </div>
      {verification.isError && (
        <Notice tone="trouble" title={t('audit.verify.failed')}>
          <p>{verification.error.message}</p>
        </Notice>
      )}
    </section>
  )
}
