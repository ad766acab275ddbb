import { useEffect, useEffectEvent, useRef } from 'react'
import { useTexts } from '@/i18n/texts'
import { Notice } from './notice'
import { Button } from './plain-button'

/** An endless list, as TanStack Query holds it. */
interface Endless {
  data: unknown
  hasNextPage: boolean
  isFetching: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  fetchNextPage: () => Promise<unknown>
}

/** The end of what was loaded: loads on by itself when it comes near, and by its button. */
export function ListEnd({ query }: { query: Endless }) {
  const { t } = useTexts()
  const end = useRef<HTMLDivElement>(null)
  const loadMore = useEffectEvent(() => {
    if (query.hasNextPage && !query.isFetching && !query.isFetchNextPageError) void query.fetchNextPage()
  })
  useEffect(() => {
    if (!end.current) return
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && loadMore(), { rootMargin: '800px' })
    watch.observe(end.current)
    return () => watch.disconnect()
    // Watching anew after each page asks again while the end is still in sight.
  }, [query.data])
  return (
    <div ref={end}>
      {query.isFetchNextPageError && <Notice tone="trouble">{t('reports.moreFailed')}</Notice>}
      {query.hasNextPage && (
        <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t(query.isFetchingNextPage ? 'reports.loadingMore' : 'reports.more')}
        </Button>
      )}
    </div>
  )
}
