import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { PlusIcon } from '@/components/icons'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { Skeleton } from '@/components/skeleton'
import { useTexts } from '@/i18n/texts'
import styles from './catalogue.module.css'

interface Props {
  section: 'statuses' | 'categories' | 'places'
  query: UseQueryResult
  isEmpty: boolean
  onAdd: () => void
  /** Beside the button that adds. */
  tools?: ReactNode
  children: ReactNode
}

/** The frame of one list of the catalogue: what it is for, adding to it, and how it fares. */
export function AdminList({ section, query, isEmpty, onAdd, tools, children }: Props) {
  const { t } = useTexts()
  return (
    <main id="content" className={styles.page}>
      <title>{t(`admin.${section}.title`)}</title>
      <header className={styles.head}>
        <h1>{t(`admin.${section}.title`)}</h1>
        <div className={styles.tools}>
          {tools}
          <Button look="primary" onClick={onAdd}>
            <PlusIcon /> {t(`admin.${section}.add`)}
          </Button>
        </div>
        <p className={styles.lead}>
          {t(`admin.${section}.lead`)} {t('admin.public')}
        </p>
      </header>
      {query.isPending && <Skeleton label={t('app.loading')} lines={5} />}
      {query.isError && (
        <Notice tone="trouble" title={t('admin.failed')}>
          <Button onClick={() => void query.refetch()}>{t('errors.retry')}</Button>
        </Notice>
      )}
      {query.isSuccess && isEmpty && section !== 'statuses' && (
        <div className={styles.empty}>
          <h2>{t(`admin.${section}.emptyTitle`)}</h2>
          <p>{t(`admin.${section}.empty`)}</p>
        </div>
      )}
      {query.isSuccess && children}
    </main>
  )
}
