import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Import } from '@/api/types'
import { DialogActions, ModalDialog } from '@/components/modal-dialog'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { formatNumber } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import { Counts } from './counts'
import styles from './imports.module.css'
import { useBegin } from './queries'

/** What came of it, and the way back. */
export function Result({ run }: { run: Import }) {
  const { t } = useTexts()
  const begin = useBegin(run.id)
  const { state, failure } = run
  return (
    <section className={styles.part} aria-labelledby="imports-result">
      <div role="status">
        <h2 id="imports-result">{t(`imports.state.${state}`)}</h2>
      </div>
      {failure && <Notice tone="trouble">{failure}</Notice>}
      <Counts run={run} />
      {state === 'undone' && <Undone run={run} />}
      {begin.isError && <Notice tone="trouble">{begin.error.message}</Notice>}
      <div className={styles.actions}>
        {state === 'stopped' && (
          <Button look="primary" disabled={begin.isPending} onClick={() => begin.mutate('start')}>
            {t('imports.goOn')}
          </Button>
        )}
        {state !== 'undone' && run.imported > 0 && (
          <Undo run={run} busy={begin.isPending} onUndo={() => begin.mutate('undo')} />
        )}
      </div>
    </section>
  )
}

function Undo({ run, busy, onUndo }: { run: Import; busy: boolean; onUndo: () => void }) {
  const { t } = useTexts()
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return (
    <>
      <Button disabled={busy} onClick={() => setAsking(true)}>
        {t('imports.undo')}
      </Button>
      {asking && (
        <ModalDialog title={t('imports.undoTitle', { count: run.imported, shown: formatNumber(run.imported) })} onClose={close}>
          <p>{t('imports.undoHint')}</p>
          <DialogActions>
            <Button onClick={close}>{t('imports.cancel')}</Button>
            <Button
              look="danger"
              onClick={() => {
                close()
                onUndo()
              }}
            >
              {t('imports.undoNow')}
            </Button>
          </DialogActions>
        </ModalDialog>
      )}
    </>
  )
}

function Undone({ run: { withdrawn, imported, kept } }: { run: Import }) {
  const { t } = useTexts()
  const stayed = imported - withdrawn
  return (
    <>
      <p>{t('imports.withdrawn', { count: withdrawn, shown: formatNumber(withdrawn) })}</p>
      {stayed > 0 && <p>{t('imports.stayed', { count: stayed, shown: formatNumber(stayed) })}</p>}
      {kept.length > 0 && (
        <ul className={styles.kept} aria-label={t('imports.keptTickets')}>
          {kept.map((reference) => (
            <li key={reference}>
              <Link to="/tickets/$reference" params={{ reference }}>
                {reference}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
