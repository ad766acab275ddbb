import { useEffect, useRef, useState } from 'react'
import { exportTickets, type ExportProgress } from '@/api/export'
import { Button } from '@/components/button'
import { save } from '@/components/save'
import { toast } from '@/components/toasts'
import { toFilters, type DeskSearch } from '@/components/tickets/desk-search'
import { formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import styles from './export-button.module.css'

/** Saves the list as a CSV file: all of it, not only what was scrolled to. */
export function ExportButton({ search }: { search: DeskSearch }) {
  const { t } = useTexts()
  const [progress, setProgress] = useState<ExportProgress>()
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const run = async () => {
    const abort = new AbortController()
    running.current = abort
    setProgress({ done: 0, total: 0 })
    try {
      const file = await exportTickets(toFilters(search), { signal: abort.signal, onProgress: setProgress })
      save(file)
      toast({ text: t('desk.export.done', { file: file.name }) })
    } catch (error) {
      if (!abort.signal.aborted) {
        const reason = error instanceof Error ? error.message : String(error)
        toast({
          tone: 'trouble',
          text: t('desk.export.failed', { reason }),
          action: { label: t('desk.export.again'), run: () => void run() },
        })
      }
    } finally {
      setProgress(undefined)
    }
  }

  if (!progress) {
    return (
      <Button look="quiet" onClick={() => void run()}>
        {t('desk.export.start')}
      </Button>
    )
  }
  const { done, total } = progress
  const told = t('desk.export.progress', { done: formatNumber(done), total: formatNumber(total) })
  return (
    <span className={styles.running}>
      <progress className={styles.bar} aria-label={told} max={total || undefined} value={total ? done : undefined} />
      <span className={styles.told}>{told}</span>
      <Button look="quiet" onClick={() => running.current?.abort()}>
        {t('desk.export.cancel')}
      </Button>
    </span>
  )
}
