import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isStaff } from '@/api/session'
import type { MailWishes } from '@/api/types'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { useMe } from '@/components/session'
import { Skeleton } from '@/components/skeleton'
import { useTexts } from '@/i18n/texts'
import styles from './account.module.css'
import { mailWishesQuery, useSaveMailWishes } from './queries'

const deskTopics = ['assigned', 'newReports', 'answers', 'mentions', 'overdue'] as const
const rhythms = ['off', 'daily'] as const

/** Which mails this person gets, and whether once a day; each choice is kept at once. */
export function MailChoice() {
  const { t } = useTexts()
  const wishes = useQuery(mailWishesQuery)
  return (
    <section className={styles.mails} aria-labelledby="mails-title">
      <h2 id="mails-title">{t('account.mails')}</h2>
      {wishes.isPending && <Skeleton label={t('app.loading')} lines={3} />}
      {wishes.isError && (
        <Notice tone="trouble" title={t('account.mailsFailed')}>
          <Button onClick={() => void wishes.refetch()}>{t('errors.retry')}</Button>
        </Notice>
      )}
      {wishes.data && <Choices kept={wishes.data} />}
    </section>
  )
}

function Choices({ kept }: { kept: MailWishes }) {
  const { t } = useTexts()
  const staff = isStaff(useMe())
  const save = useSaveMailWishes()
  // shown from the click on: what the cache tells comes later, and a second choice could meet the old ones
  const [chosen, setChosen] = useState<Partial<MailWishes>>({})
  const wishes = { ...kept, ...chosen }
  const choose = (change: Partial<MailWishes>) => {
    setChosen({ ...chosen, ...change })
    save.mutate({ ...wishes, ...change }, { onError: () => setChosen({}) })
  }
  return (
    <>
      {save.isError && <Notice tone="trouble">{t('account.mailsNotSaved', { reason: save.error.message })}</Notice>}
      <Topic
        label={t('account.topics.ownReports')}
        hint={t('account.topicHints.ownReports')}
        checked={wishes.ownReports}
        onChange={(ownReports) => choose({ ownReports })}
      />
      {staff && (
        <>
          <fieldset className={styles.topics}>
            <legend>{t('account.deskMails')}</legend>
            {deskTopics.map((topic) => (
              <Topic
                key={topic}
                label={t(`account.topics.${topic}`)}
                hint={t(`account.topicHints.${topic}`)}
                checked={wishes[topic]}
                onChange={(wanted) => choose({ [topic]: wanted })}
              />
            ))}
          </fieldset>
          <fieldset className={styles.themes}>
            <legend>{t('account.rhythm')}</legend>
            {rhythms.map((rhythm) => (
              <label key={rhythm}>
                <input
                  type="radio"
                  name="rhythm"
                  value={rhythm}
                  checked={wishes.digest === rhythm}
                  onChange={() => choose({ digest: rhythm })}
                />
                {t(`account.rhythms.${rhythm}`)}
              </label>
            ))}
          </fieldset>
        </>
      )}
      <p role="status">{save.isSuccess && t('account.mailsSaved')}</p>
    </>
  )
}

interface TopicProps {
  label: string
  hint: string
  checked: boolean
  onChange: (checked: boolean) => void
}

function Topic({ label, hint, checked, onChange }: TopicProps) {
  return (
    <label className={styles.topic}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label} <span className={styles.hint}>{hint}</span>
      </span>
    </label>
  )
}
