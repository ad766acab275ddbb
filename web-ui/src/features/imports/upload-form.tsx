import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Field } from '@/components/field'
import { Button } from '@/components/plain-button'
import { useOnceKey } from '@/components/use-once-key'
import { useTexts } from '@/i18n/texts'
import styles from './imports.module.css'
import { useUpload } from './queries'

const MOST_BYTES = 50 * 1024 * 1024

/** Brings a file; nothing is imported by that. */
export function UploadForm() {
  const { t } = useTexts()
  const navigate = useNavigate()
  const upload = useUpload()
  const onceKey = useOnceKey()
  const [file, setFile] = useState<File>()
  const [wanted, setWanted] = useState(false)
  const trouble = file && file.size > MOST_BYTES ? t('imports.tooLarge') : wanted && !file ? t('imports.noFile') : upload.error?.message
  return (
    <form
      className={styles.upload}
      onSubmit={(event) => {
        event.preventDefault()
        setWanted(true)
        if (!file || file.size > MOST_BYTES) return
        upload.mutate(
          { file, key: onceKey([file.name, file.size, file.lastModified]) },
          { onSuccess: ({ id }) => void navigate({ to: '/admin/import/$id', params: { id } }) },
        )
      }}
    >
      <Field label={t('imports.file')} hint={t('imports.fileHint')} error={trouble}>
        {(field) => (
          <input
            {...field}
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
            onChange={(event) => {
              upload.reset()
              setFile(event.target.files?.[0])
            }}
          />
        )}
      </Field>
      <p className={styles.lead}>{t('imports.known')}</p>
      <Button type="submit" look="primary" disabled={upload.isPending}>
        {t(upload.isPending ? 'imports.uploading' : 'imports.upload')}
      </Button>
    </form>
  )
}
