import { useState } from 'react'
import { Field } from '@/components/field'
import { Button } from '@/components/plain-button'
import { toast } from '@/components/toasts'
import { useTexts } from '@/i18n/texts'
import styles from './organisation.module.css'
import { useChangeOrganisation } from './queries'

const LONGEST = 100

export function NameForm({ name }: { name: string }) {
  const { t } = useTexts()
  const change = useChangeOrganisation()
  const [typed, setTyped] = useState<string>()
  const value = typed ?? name
  return (
    <form
      className={styles.name}
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate(
          { name: value },
          {
            onSuccess: () => {
              setTyped(undefined)
              toast({ text: t('organisation.named') })
            },
          },
        )
      }}
    >
      <Field label={t('organisation.name')} hint={t('organisation.nameHint')} error={change.error?.message}>
        {(field) => (
          <input
            {...field}
            value={value}
            maxLength={LONGEST}
            autoComplete="organization"
            required
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" look="primary" disabled={change.isPending}>
        {t('organisation.save')}
      </Button>
    </form>
  )
}
