import { useState, type SubmitEvent } from 'react'
import type { ErasurePreview, ErasureReceipt, Whom } from '@/api/types'
import { Field } from '@/components/field'
import { DialogActions } from '@/components/modal-dialog'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { useTexts } from '@/i18n/texts'
import { Choices } from './choices'
import { useErase } from './queries'
import styles from './rights.module.css'
import { WhatGoes } from './what-goes'

interface Props {
  whom: Whom
  preview: ErasurePreview
  onErased: (receipt: ErasureReceipt) => void
  onBack: () => void
}

const alike = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()

/** What always goes, what is chosen to go, and the words that say one means it. */
export function ErasureForm({ whom, preview, onErased, onBack }: Props) {
  const { t } = useTexts()
  const act = useErase()
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const [confirm, setConfirm] = useState('')
  const { mentions, photos, problem } = preview
  const chosen = (all: { id: string }[]) => all.map(({ id }) => id).filter((id) => !kept.has(id))
  const erase = (event: SubmitEvent) => {
    event.preventDefault()
    act.mutate(
      { ...whom, seen: preview.seen, mentions: chosen(mentions), photos: chosen(photos), confirm },
      { onSuccess: onErased },
    )
  }
  return (
    <form noValidate onSubmit={erase}>
      {problem && <Notice tone="warning">{problem}</Notice>}
      {act.isError && <Notice tone="trouble">{act.error.message}</Notice>}
      <WhatGoes preview={preview} />
      <Choices mentions={mentions} photos={photos} kept={kept} onKept={setKept} />
      <p className={styles.soft}>{t('people.rights.staysHint')}</p>
      <Field label={t('people.rights.confirm', { words: preview.confirm })} hint={t('people.rights.confirmHint')}>
        {(field) => (
          <input
            {...field}
            autoComplete="off"
            spellCheck={false}
            value={confirm}
            disabled={problem !== null}
            onChange={(event) => setConfirm(event.target.value)}
          />
        )}
      </Field>
      <DialogActions>
        <Button onClick={onBack} disabled={act.isPending}>
          {t('people.rights.back')}
        </Button>
        <Button
          type="submit"
          look="danger"
          disabled={act.isPending || problem !== null || !alike(confirm, preview.confirm)}
        >
          {t(act.isPending ? 'people.rights.erasing' : 'people.rights.erase')}
        </Button>
      </DialogActions>
    </form>
  )
}
