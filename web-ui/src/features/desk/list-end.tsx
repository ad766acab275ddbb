import { useEffect, useEffectEvent, useRef } from 'react'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { useTexts } from '@/i18n/texts'
import styles from './desk.module.css'
import type { DeskQuery } from './queries'

/** The end of what was loaded: loads on by itself when it comes near, and by its button. */
export function ListEnd({ query }: { query: DeskQuery }) {
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
    // Watching anew after each answer asks again while the end is still in sight, also if it came into sight meanwhile.
  }, [query.data, query.isFetching])
  return (
    <div ref={end} className={styles.end}>
      {query.isFetchNextPageError && <Notice tone="trouble">{t('desk.moreFailed')}</Notice>}
      {query.hasNextPage && (
        <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {query.isFetchingNextPage ? t('desk.loadingMore') : t('desk.more')}
        </Button>
      )}
    </div>
  )
}
