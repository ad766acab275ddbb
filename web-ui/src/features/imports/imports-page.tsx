import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Import } from '@/api/types'
import { ListEnd } from '@/components/list-end'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { Skeleton } from '@/components/skeleton'
import { formatAgo, formatMoment, formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import styles from './imports.module.css'
import { importsQuery } from './queries'
import { UploadForm } from './upload-form'

/** Where files of other systems are brought, and what became of those that were. */
export function ImportsPage() {
  const { t } = useTexts()
  const query = useInfiniteQuery(importsQuery)
  const imports = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <main id="content" className={styles.page}>
      <title>{t('imports.title')}</title>
      <header>
        <h1>{t('imports.title')}</h1>
        <p className={styles.lead}>{t('imports.lead')}</p>
      </header>
      <UploadForm />
      <section className={styles.part} aria-labelledby="imports-before">
        <h2 id="imports-before">{t('imports.before')}</h2>
        {query.isPending && <Skeleton label={t('app.loading')} lines={4} />}
        {query.isError && imports.length === 0 && (
          <Notice tone="trouble" title={t('imports.failed')}>
            <Button onClick={() => void query.refetch()}>{t('errors.retry')}</Button>
          </Notice>
        )}
        {query.isSuccess && imports.length === 0 && <p className={styles.lead}>{t('imports.none')}</p>}
        {imports.length > 0 && (
          <>
            <ul className={styles.list} aria-label={t('imports.before')}>
              {imports.map((it) => (
                <ImportRow key={it.id} run={it} />
              ))}
            </ul>
            <ListEnd query={query} />
          </>
        )}
      </section>
    </main>
  )
}

function ImportRow({ run }: { run: Import }) {
  const { t } = useTexts()
  const { id, name, state, imported, lines, by, createdAt } = run
  return (
    <li>
      <Link to="/admin/import/$id" params={{ id }} className={styles.name}>
        {name}
      </Link>
      <p className={styles.facts}>
        <span className={styles.state}>{t(`imports.state.${state}`)}</span>
        <span>
          {state === 'imported' || state === 'undone'
            ? t('imports.broughtTickets', { count: imported, shown: formatNumber(imported) })
            : t('imports.lines', { count: lines, shown: formatNumber(lines) })}
        </span>
        {by && <span>{t('imports.by', { name: by })}</span>}
        <time dateTime={createdAt} title={formatMoment(createdAt)}>
          {formatAgo(createdAt)}
        </time>
      </p>
    </li>
  )
}
