import { toast } from '@/components/toasts'
import { useTexts } from '@/i18n/texts'
import { useCatalogueAct, type Kept } from './queries'

interface Item {
  key: string
  label: string
}

/** Takes away what nothing uses, at once: one step brings it back as it was. */
export function useDeletion<T extends Item, Wish>(kept: Kept<T, Wish>, wishOf: (item: T) => Wish) {
  const { t } = useTexts()
  const back = useCatalogueAct((item: T) => kept.create(wishOf(item)))
  const act = useCatalogueAct((item: T) => kept.remove(item.key))
  const trouble = (error: Error) => toast({ tone: 'trouble', text: t('admin.notDone', { reason: error.message }) })
  return {
    remove: (item: T) =>
      act.mutate(item, {
        onSuccess: () =>
          toast({
            text: t('admin.deleted', { name: item.label }),
            action: { label: t('admin.undo'), run: () => back.mutate(item, { onError: trouble }) },
          }),
        onError: trouble,
      }),
    tellReplaced: (item: T, heir: Item | undefined) =>
      toast({ text: t('admin.replaced', { name: item.label, other: heir?.label }) }),
  }
}
