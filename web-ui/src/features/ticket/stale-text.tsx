import type { Ticket } from '@/api/types'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { useTexts } from '@/i18n/texts'
import styles from './ticket.module.css'
import type { TextEdit, TextField } from './use-text-edit'

interface Props {
  field: TextField
  edit: TextEdit
  theirs: Ticket
}

/** Both texts when somebody else was faster, and what can be done about it. Ours stands in the field below. */
export function StaleText({ field, edit, theirs }: Props) {
  const { t } = useTexts()
  return (
    <Notice tone="warning" title={t('stale.title')}>
      <p>{t(edit.isElsewhere ? 'stale.elsewhere' : 'stale.detail')}</p>
      <div className={styles.versions}>
        <section>
          <h2>{t('stale.theirs')}</h2>
          <p>{theirs[field] || t('ticket.noDescription')}</p>
        </section>
        <section>
          <h2>{t('stale.mine')}</h2>
          <p>{edit.text}</p>
        </section>
      </div>
      <div className={styles.editorActions}>
        <Button onClick={edit.giveUp}>{t('stale.takeTheirs')}</Button>
        <Button look="primary" disabled={edit.isSaving} onClick={edit.keepMine}>
          {t('stale.keepMine')}
        </Button>
      </div>
    </Notice>
  )
}
