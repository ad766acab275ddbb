import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { isProblem } from '@/api/problem'
import { finishWork, workQuery } from '@/api/work'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { publicPlace } from '@/components/public/place'
import { PublicPage } from '@/components/public/public-page'
import { StatusMark } from '@/components/tickets/marks'
import { formatDay } from '@/i18n/format'
import { useTexts } from '@/i18n/texts'
import { useWorkPhotos } from './use-work-photos'
import { WorkEnded } from './work-ended'
import styles from './work-page.module.css'
import { WorkPhotos } from './work-photos'

/** What whoever mends it has to know, a way to show it, and one button for when it is mended. */
export function WorkPage({ secret }: { secret: string }) {
  const { t } = useTexts()
  const client = useQueryClient()
  const { data: work } = useSuspenseQuery(workQuery(secret))
  const finish = useMutation({
    mutationFn: () => finishWork(secret),
    onSuccess: (done) => client.setQueryData(workQuery(secret).queryKey, done),
  })
  const { isEnded, addAll, ...photos } = useWorkPhotos(secret)
  if (isEnded || isProblem(finish.error, 404)) return <WorkEnded />
  const place = publicPlace(work.location)
  const until = formatDay(work.until.slice(0, 10))
  return (
    <PublicPage title={work.title}>
      <meta name="robots" content="noindex" />
      <meta name="referrer" content="no-referrer" />
      <article className={styles.work}>
        <p className={styles.for}>{t('work.for', { name: work.name })}</p>
        <h1>{work.title}</h1>
        <StatusMark status={work.status} />
        <dl>
          {place !== undefined && <Fact label={t('field.location')}>{place}</Fact>}
          {work.dueOn && <Fact label={t('field.dueOn')}>{formatDay(work.dueOn)}</Fact>}
          <Fact label={t('field.reference')}>{work.reference}</Fact>
        </dl>
        {work.description !== '' && <p className={styles.description}>{work.description}</p>}
        <WorkPhotos work={work} {...photos} onAdd={(files) => void addAll(files)} />
        {finish.isError && <Notice tone="trouble">{t('public.failed', { reason: finish.error.message })}</Notice>}
        {work.status.phase === 'resolved' ? (
          <Notice>{t('work.thanks')}</Notice>
        ) : (
          <div className={styles.done}>
            <Button look="primary" large wide disabled={finish.isPending} onClick={() => finish.mutate()}>
              {t('work.done')}
            </Button>
          </div>
        )}
        <p className={styles.hint}>{t('work.until', { until })}</p>
      </article>
    </PublicPage>
  )
}

function Fact({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
