import { useQuery } from '@tanstack/react-query'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { Skeleton } from '@/components/skeleton'
import { useTexts } from '@/i18n/texts'
import { NameForm } from './name-form'
import styles from './organisation.module.css'
import { organisationQuery } from './queries'
import { WhatIsShown } from './what-is-shown'

/** Whose installation it is, and what of its reports everyone may see. */
export function OrganisationPage() {
  const { t } = useTexts()
  const query = useQuery(organisationQuery)
  return (
    <main id="content" className={styles.page}>
      <title>{t('organisation.title')}</title>
      <header>
        <h1>{t('organisation.title')}</h1>
        <p className={styles.lead}>{t('organisation.lead')}</p>
      </header>
      {query.isPending && <Skeleton label={t('app.loading')} lines={5} />}
      {query.isError && !query.data && (
        <Notice tone="trouble" title={t('organisation.failed')}>
          <Button onClick={() => void query.refetch()}>{t('errors.retry')}</Button>
        </Notice>
      )}
      {query.data && (
        <>
          <NameForm name={query.data.name} />
          <WhatIsShown organisation={query.data} />
        </>
      )}
    </main>
  )
}
