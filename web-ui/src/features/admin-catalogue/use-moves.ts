import { useQueryClient } from '@tanstack/react-query'
import { toast } from '@/components/toasts'
import { useTexts } from '@/i18n/texts'
import { useCatalogueAct, type Kept } from './queries'

interface Item {
  key: string
  label: string
}

/** Puts one of a list at a position, counted from 1: shown at once, undone in one step, taken back where it is refused. */
export function useMoves<T extends Item>(kept: Kept<T, { position?: number }>, items: T[]) {
  const { t } = useTexts()
  const client = useQueryClient()
  const act = useCatalogueAct(({ key, position }: { key: string; position: number }) => kept.change(key, { position }))

  const put = (item: T, position: number, undoTo: number | undefined) => {
    const others = items.filter(({ key }) => key !== item.key)
    client.setQueryData(kept.listKey, { items: others.toSpliced(position - 1, 0, item) })
    act.mutate(
      { key: item.key, position },
      {
        onSuccess: () =>
          toast({
            text: t('admin.moved', { name: item.label }),
            ...(undoTo !== undefined && {
              action: { label: t('admin.undo'), run: () => act.mutate({ key: item.key, position: undoTo }) },
            }),
          }),
        onError: (error) => toast({ tone: 'trouble', text: t('admin.notDone', { reason: error.message }) }),
      },
    )
  }
  return (key: string, position: number) => {
    const from = items.findIndex((item) => item.key === key)
    const item = items[from]
    if (item && position !== from + 1 && position >= 1 && position <= items.length) put(item, position, from + 1)
  }
}
