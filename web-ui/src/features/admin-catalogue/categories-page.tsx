import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { adminCategories } from '@/api/catalogue'
import type { AdminCategory } from '@/api/types'
import { useTexts } from '@/i18n/texts'
import { AdminList } from './admin-list'
import styles from './catalogue.module.css'
import { CategoryForm } from './category-form'
import { DeleteDialog } from './delete-dialog'
import { OrderList } from './order-list'
import { keptCategories, type CategoryWish } from './queries'
import { useDeletion } from './use-deletion'
import { useMoves } from './use-moves'

type Open = { is: 'adding' } | { is: 'changing' | 'replacing'; category: AdminCategory }

const wishOf = ({ key, label, position }: AdminCategory): CategoryWish => ({
  key,
  label,
  ...(position !== null && { position }),
})

export function CategoriesPage() {
  const { t } = useTexts()
  const client = useQueryClient()
  const query = useQuery(adminCategories)
  const categories = query.data?.items ?? []
  const [open, setOpen] = useState<Open>()
  const move = useMoves(keptCategories, categories)
  const deletion = useDeletion(keptCategories, wishOf)
  const close = () => setOpen(undefined)
  return (
    <AdminList
      section="categories"
      query={query}
      isEmpty={categories.length === 0}
      onAdd={() => setOpen({ is: 'adding' })}
    >
      {categories.length > 0 && (
        <OrderList
          label={t('admin.categories.list')}
          items={categories}
          onMove={move}
          onOpen={(category) => setOpen({ is: 'changing', category })}
          render={({ label }) => <span className={styles.name}>{label}</span>}
          actions={(category) => [
            { key: 'change', label: t('admin.change'), run: () => setOpen({ is: 'changing', category }) },
            {
              key: 'delete',
              label: t('admin.delete'),
              run: () => (category.tickets > 0 ? setOpen({ is: 'replacing', category }) : deletion.remove(category)),
            },
          ]}
        />
      )}
      {open?.is === 'adding' && <CategoryForm onClose={close} />}
      {open?.is === 'changing' && <CategoryForm category={open.category} onClose={close} />}
      {open?.is === 'replacing' && (
        <DeleteDialog
          item={open.category}
          heirs={categories.filter(({ key }) => key !== open.category.key)}
          hint={() => null}
          left={async () => {
            const { items } = await client.query({ ...adminCategories, staleTime: 0 })
            return items.find(({ key }) => key === open.category.key)?.tickets ?? 0
          }}
          onReplace={(heir) => keptCategories.remove(open.category.key, heir)}
          onDone={(heir) => deletion.tellReplaced(open.category, categories.find(({ key }) => key === heir))}
          onClose={close}
        />
      )}
    </AdminList>
  )
}
