import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ticketKeys } from '@/api/tickets'
import type { Ticket } from '@/api/types'
import { endWorkLink, makeWorkLink, workLinkQuery } from '@/api/work'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { PrivateLink } from '@/components/public/private-link'
import { useOnceKey } from '@/components/use-once-key'
import { formatDay } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import styles from './work-link.module.css'

interface Props {
  ticket: Ticket
  name: string
}

/** The way to this one ticket for somebody who has no account. Its address is shown once, when it is made. */
export function WorkLink({ ticket: { reference, title, version }, name }: Props) {
  const { t } = useTexts()
  const client = useQueryClient()
  const keyFor = useOnceKey()
  const link = useQuery(workLinkQuery(reference))
  const reload = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: workLinkQuery(reference).queryKey }),
      client.invalidateQueries({ queryKey: ticketKeys.one(reference) }),
      client.invalidateQueries({ queryKey: ticketKeys.events(reference) }),
    ])
  const make = useMutation({ mutationFn: () => makeWorkLink(reference, keyFor(version)), onSuccess: reload })
  const end = useMutation({
    mutationFn: () => endWorkLink(reference),
    onSuccess: () => {
      make.reset()
      return reload()
    },
  })
  if (!link.isSuccess) return null
  const trouble = make.error ?? end.error
  const busy = make.isPending || end.isPending
  return (
    <section className={styles.link} aria-label={t('workLink.title')}>
      <h2>{t('workLink.title')}</h2>
      {trouble && <Notice tone="trouble">{t('public.failed', { reason: trouble.message })}</Notice>}
      {link.data ? (
        <p>{t('workLink.inForce', { name, until: formatDay(link.data.expiresAt.slice(0, 10)) })}</p>
      ) : (
        <p>{t('workLink.hint', { name })}</p>
      )}
      {link.data && make.data?.url && (
        <PrivateLink url={make.data.url} title={title} label={t('workLink.address')} hint={t('workLink.once', { name })} />
      )}
      <div className={styles.actions}>
        {!make.data && (
          <Button disabled={busy} onClick={() => make.mutate()}>
            {t(link.data ? 'workLink.another' : 'workLink.make')}
          </Button>
        )}
        {link.data && (
          <Button look="quiet" disabled={busy} onClick={() => end.mutate()}>
            {t('workLink.end')}
          </Button>
        )}
      </div>
    </section>
  )
}
