import { Field } from '@/components/field'
import { useTexts } from '@/i18n/texts'

interface Props {
  value: string
  onChange: (key: string) => void
  id: string
  error: string | undefined
}

/** The name for programs; most people leave it to be made. */
export function KeyField({ value, onChange, id, error }: Props) {
  const { t } = useTexts()
  return (
    <Field label={t('admin.key')} hint={t('admin.keyHint')} id={id} error={error}>
      {(field) => (
        <input
          {...field}
          value={value}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
