import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Import } from '@/api/types'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { Skeleton } from '@/components/skeleton'
import { formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import { ColumnsForm } from './columns-form'
import styles from './imports.module.css'
import { NextStep } from './next-step'
import { Problems } from './problems'
import { Progress } from './progress'
import { importQuery, isOpen, isUnderWay } from './queries'
import { ReadingForm } from './reading-form'
import { Result } from './result'
import { Secrecy } from './secrecy'
import { WordsForm } from './words-form'

/** One file on its way: what its columns are, what would become of it, what did, and the way back. */
export function ImportPage({ id }: { id: string }) {
  const { t } = useTexts()
  const query = useQuery(importQuery(id))
  const run = query.data
  return (
    <main id="content" className={styles.page}>
      <title>{run ? t('imports.of', { name: run.name }) : t('imports.title')}</title>
      <header>
        <Link to="/admin/import">{t('imports.all')}</Link>
        {run && <h1>{t('imports.of', { name: run.name })}</h1>}
        {run && <About run={run} />}
      </header>
      {query.isPending && <Skeleton label={t('app.loading')} lines={8} />}
      {query.isError && !run && (
        <Notice tone="trouble" title={t('imports.oneFailed')}>
          <p>{query.error.message}</p>
          <Button onClick={() => void query.refetch()}>{t('errors.retry')}</Button>
        </Notice>
      )}
      {run && <Stage run={run} />}
    </main>
  )
}

function About({ run: { lines, system, source } }: { run: Import }) {
  const { t } = useTexts()
  return (
    <p className={styles.lead}>
      {t('imports.lines', { count: lines, shown: formatNumber(lines) })}.{' '}
      {system ? t('imports.recognised', { system }) : t('imports.notRecognised')} {t('imports.from', { source })}
    </p>
  )
}

function Stage({ run }: { run: Import }) {
  if (isUnderWay(run)) return <Progress run={run} />
  if (!isOpen(run)) {
    return (
      <>
        <Result run={run} />
        {run.rejected > 0 && <Problems run={run} />}
      </>
    )
  }
  return (
    <>
      <ColumnsForm run={run} />
      <ReadingForm key={`${run.source} ${run.zone}`} run={run} />
      <WordsForm run={run} />
      <Secrecy run={run} />
      <NextStep run={run} />
      {run.state === 'judged' && run.rejected > 0 && <Problems run={run} />}
    </>
  )
}
