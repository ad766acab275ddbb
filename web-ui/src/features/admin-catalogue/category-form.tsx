import { useState } from 'react'
import type { AdminCategory } from '@/api/types'
import { Field } from '@/components/field'
import { toast } from '@/components/toasts'
import { useTexts } from '@/i18n/texts'
import { KeyField } from './key-field'
import { keptCategories, useCatalogueAct, type CategoryWish } from './queries'
import { WishForm } from './wish-form'

interface Props {
  /** Left out for a new one. */
  category?: AdminCategory
  onClose: () => void
}

export function CategoryForm({ category, onClose }: Props) {
  const { t } = useTexts()
  const [label, setLabel] = useState(category?.label ?? '')
  const [key, setKey] = useState('')
  const act = useCatalogueAct((wish: CategoryWish) =>
    category ? keptCategories.change(category.key, wish) : keptCategories.create(wish),
  )
  const send = async () => {
    const saved = await act.mutateAsync({ label, ...(!category && key.trim() !== '' && { key: key.trim() }) })
    toast({ text: t(category ? 'admin.saved' : 'admin.added', { name: saved.label }) })
  }
  const title = category ? t('admin.edit', { name: category.label }) : t('admin.categories.add')
  return (
    <WishForm title={title} onSend={send} onClose={onClose}>
      {(error, idOf) => (
        <>
          <Field label={t('admin.label')} id={idOf('label')} error={error('label')}>
            {(field) => (
              <input {...field} value={label} maxLength={100} onChange={(event) => setLabel(event.target.value)} />
            )}
          </Field>
          {!category && <KeyField value={key} onChange={setKey} id={idOf('key')} error={error('key')} />}
        </>
      )}
    </WishForm>
  )
}
