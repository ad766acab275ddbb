import { useInfiniteQuery } from '@tanstack/react-query'
import type { Import } from '@/api/types'
import { ListEnd } from '@/components/list-end'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { Skeleton } from '@/components/skeleton'
import { formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import styles from './imports.module.css'
import { problemsQuery } from './queries'

/** All that is wrong with its lines: where, in which column, and what. */
export function Problems({ run }: { run: Import }) {
  const { t } = useTexts()
  const query = useInfiniteQuery(problemsQuery(run))
  const problems = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className={styles.part} aria-labelledby="imports-problems">
      <h2 id="imports-problems">{t('imports.problems')}</h2>
      <p className={styles.lead}>{t('imports.problemsHint')}</p>
      {query.isPending && <Skeleton label={t('app.loading')} lines={4} />}
      {query.isError && problems.length === 0 && (
        <Notice tone="trouble" title={t('imports.problemsFailed')}>
          <Button onClick={() => void query.refetch()}>{t('errors.retry')}</Button>
        </Notice>
      )}
      {query.isSuccess && problems.length === 0 && <p className={styles.lead}>{t('imports.problemsForgotten')}</p>}
      {problems.length > 0 && (
        <>
          <table className={styles.problems} aria-labelledby="imports-problems">
            <thead>
              <tr>
                <th scope="col">{t('imports.line')}</th>
                <th scope="col">{t('imports.column')}</th>
                <th scope="col">{t('imports.wrong')}</th>
              </tr>
            </thead>
            <tbody>
              {problems.map(({ line, column, code, message }, index) => (
                <tr key={index}>
                  <td>{formatNumber(line)}</td>
                  <td>{column ?? t('imports.wholeLine')}</td>
                  <td>{code === 'required' ? t('imports.empty') : message}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <ListEnd query={query} />
        </>
      )}
    </section>
  )
}
