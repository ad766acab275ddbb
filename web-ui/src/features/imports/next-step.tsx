import { useNavigate } from '@tanstack/react-router'
import type { Import } from '@/api/types'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { toast } from '@/components/toasts'
import { formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import { Counts } from './counts'
import styles from './imports.module.css'
import { useBegin, useDiscard, useIsPlanning } from './queries'

/** What can be done with a file that was not imported yet, and what the last dry run said of it. */
export function NextStep({ run }: { run: Import }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const begin = useBegin(run.id)
  const discard = useDiscard(run.id)
  const judged = run.state === 'judged'
  const isPlanning = useIsPlanning(run.id)
  const isBusy = begin.isPending || discard.isPending || isPlanning
  const good = judged ? run.imported : run.lines
  const throwAway = () =>
    discard.mutate(undefined, {
      onSuccess: () => {
        toast({ text: t('imports.discarded', { name: run.name }) })
        void navigate({ to: '/admin/import' })
      },
    })
  return (
    <section className={styles.part} aria-labelledby="imports-next">
      <h2 id="imports-next">{t(judged ? 'imports.judged' : 'imports.next')}</h2>
      {judged ? <Counts run={run} would /> : <p className={styles.lead}>{t('imports.nextHint')}</p>}
      {run.failure && <Notice tone="trouble">{run.failure}</Notice>}
      {begin.isError && <Notice tone="trouble">{begin.error.message}</Notice>}
      {discard.isError && <Notice tone="trouble">{discard.error.message}</Notice>}
      {run.columns.title === undefined && <p className={styles.says}>{t('imports.titleNeeded')}</p>}
      <p className={styles.lead}>{t('imports.nobodyHears')}</p>
      <div className={styles.actions}>
        <Button look={judged ? 'plain' : 'primary'} disabled={isBusy} onClick={() => begin.mutate('dry-run')}>
          {t(judged ? 'imports.judgeAgain' : 'imports.judge')}
        </Button>
        <Button
          look={judged ? 'primary' : 'plain'}
          disabled={isBusy || good === 0}
          onClick={() => begin.mutate('start')}
        >
          {t(judged ? 'imports.startGood' : 'imports.start', { count: good, shown: formatNumber(good) })}
        </Button>
        <Button disabled={isBusy} onClick={throwAway}>
          {t('imports.discard')}
        </Button>
      </div>
    </section>
  )
}
