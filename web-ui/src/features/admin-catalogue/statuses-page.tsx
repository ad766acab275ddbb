import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { adminStatuses } from '@/api/catalogue'
import type { AdminStatus } from '@/api/types'
import { StatusIcon } from '@/components/tickets/marks'
import { useTexts } from '@/i18n/texts'
import { AdminList } from './admin-list'
import styles from './catalogue.module.css'
import { DeleteDialog } from './delete-dialog'
import { OrderList } from './order-list'
import { keptStatuses } from './queries'
import { StatusForm } from './status-form'
import { useDeletion } from './use-deletion'
import { useMoves } from './use-moves'

type Open = { is: 'adding' } | { is: 'changing'; status: AdminStatus } | { is: 'replacing'; status: AdminStatus }

/** Where tickets can stand: what it is called, counts as and looks like, in which order, and what replaces it. */
export function StatusesPage() {
  const { t } = useTexts()
  const client = useQueryClient()
  const query = useQuery(adminStatuses)
  const statuses = query.data?.items ?? []
  const [open, setOpen] = useState<Open>()
  const move = useMoves(keptStatuses, statuses)
  const deletion = useDeletion(keptStatuses, ({ key, label, phase, colour, position }: AdminStatus) => ({
    key,
    label,
    phase,
    colour,
    position,
  }))
  const close = () => setOpen(undefined)
  const remove = (status: AdminStatus) => {
    if (status.tickets > 0 || status.initial) setOpen({ is: 'replacing', status })
    else deletion.remove(status)
  }
  return (
    <AdminList section="statuses" query={query} isEmpty={false} onAdd={() => setOpen({ is: 'adding' })}>
      <OrderList
        label={t('admin.statuses.list')}
        items={statuses}
        onMove={move}
        onOpen={(status) => setOpen({ is: 'changing', status })}
        render={(status) => (
          <>
            <span className={styles.name}>
              <StatusIcon status={status} /> {status.label}
            </span>
            <span className={styles.soft}>
              {t(`phase.${status.phase}`)}
              {status.initial && ` · ${t('admin.statuses.initialMark')}`}
            </span>
          </>
        )}
        actions={(status) => [
          { key: 'change', label: t('admin.change'), run: () => setOpen({ is: 'changing', status }) },
          { key: 'delete', label: t('admin.delete'), run: () => remove(status) },
        ]}
      />
      {open?.is === 'adding' && <StatusForm onClose={close} />}
      {open?.is === 'changing' && <StatusForm status={open.status} onClose={close} />}
      {open?.is === 'replacing' && (
        <DeleteDialog
          item={open.status}
          heirs={heirsOf(open.status, statuses)}
          hint={(heir) => <Consequence status={open.status} heir={statuses.find(({ key }) => key === heir)} />}
          left={async () => {
            const { items } = await client.query({ ...adminStatuses, staleTime: 0 })
            return items.find(({ key }) => key === open.status.key)?.tickets ?? 0
          }}
          onReplace={(heir) => keptStatuses.remove(open.status.key, heir)}
          onDone={(heir) => deletion.tellReplaced(open.status, statuses.find(({ key }) => key === heir))}
          onClose={close}
        />
      )}
    </AdminList>
  )
}

/** Those of its own phase first: what replaces a status mostly means the same. New tickets begin in an open one. */
function heirsOf(status: AdminStatus, statuses: AdminStatus[]): AdminStatus[] {
  const others = statuses.filter(({ key, phase }) => key !== status.key && (!status.initial || phase === 'open'))
  return [...others.filter(({ phase }) => phase === status.phase), ...others.filter(({ phase }) => phase !== status.phase)]
}

function Consequence({ status, heir }: { status: AdminStatus; heir: AdminStatus | undefined }) {
  const { t } = useTexts()
  if (!heir || status.tickets === 0) return null
  return (
    <p className={styles.soft}>
      {heir.phase !== status.phase && (
        <strong>{t(heir.phase === 'resolved' ? 'admin.statuses.replaceResolves' : 'admin.statuses.replaceReopens')} </strong>
      )}
      {t('admin.mailHint')}
    </p>
  )
}
