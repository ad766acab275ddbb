import { Button, ButtonLink } from '@/components/button'
import { Notice } from '@/components/notice'
import { Skeleton } from '@/components/skeleton'
import { isFiltered, viewOf, type DeskSearch } from '@/components/tickets/desk-search'
import { useTexts } from '@/i18n/texts'
import styles from './desk.module.css'

export function DeskSkeleton() {
  const { t } = useTexts()
  return <Skeleton label={t('app.loading')} lines={12} />
}

export function DeskTrouble({ onRetry }: { onRetry: () => void }) {
  const { t } = useTexts()
  return (
    <div className={styles.state}>
      <Notice tone="trouble" title={t('desk.failed')}>
        {t('errors.detail')}
      </Notice>
      <Button onClick={onRetry}>{t('errors.retry')}</Button>
    </div>
  )
}

/** Says why there is nothing, and where there is something. */
export function EmptyDesk({ search }: { search: DeskSearch }) {
  const { t } = useTexts()
  const view = viewOf(search)
  if (isFiltered(search)) {
    return (
      <div className={styles.state}>
        <h2>{t('desk.empty.filteredTitle')}</h2>
        <p>{t('desk.empty.filtered')}</p>
        <ButtonLink to="/desk" search={search.view ? { view: search.view } : {}}>
          {t('desk.clear')}
        </ButtonLink>
      </div>
    )
  }
  return (
    <div className={styles.state}>
      <h2>{t(`desk.empty.${view}Title`)}</h2>
      <p>{t(`desk.empty.${view}`)}</p>
      {view === 'new_and_mine' ? (
        <ButtonLink to="/desk" search={{ view: 'open' }}>
          {t('desk.empty.seeOpen')}
        </ButtonLink>
      ) : (
        <ButtonLink to="/tickets/new">{t('nav.newTicket')}</ButtonLink>
      )}
    </div>
  )
}
