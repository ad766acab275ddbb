import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { adminPlaces } from '@/api/catalogue'
import type { AdminPlace } from '@/api/types'
import { ButtonLink } from '@/components/button'
import { Field } from '@/components/field'
import { BackIcon, PrintIcon } from '@/components/icons'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { useConfig } from '@/components/session'
import { Skeleton } from '@/components/skeleton'
import { useTexts } from '@/i18n/texts'
import { sizes, type PrintSearch, type SheetSize } from './print-search'
import styles from './print.module.css'
import { withInside } from './tree'

/** Sheets of A4 with the codes of a part of the tree, to be cut and put on doors. */
export function PrintPage({ search }: { search: PrintSearch }) {
  const { t } = useTexts()
  const query = useQuery(adminPlaces)
  const places = query.data?.items ?? []
  const chosen = search.part === undefined ? places : withInside(places, search.part)
  const size = search.size ?? '8'
  const sheets = cut(chosen, Number(size))
  return (
    <main id="content" className={styles.page}>
      <title>{t('admin.print.title')}</title>
      <header className={styles.head}>
        <h1>{t('admin.print.title')}</h1>
        <p>{t('admin.print.lead')}</p>
        {query.isPending && <Skeleton label={t('app.loading')} lines={3} />}
        {query.isError && (
          <Notice tone="trouble" title={t('admin.failed')}>
            <Button onClick={() => void query.refetch()}>{t('errors.retry')}</Button>
          </Notice>
        )}
        {query.isSuccess && <Choices places={places} search={search} size={size} />}
        <p role="status">
          {query.isSuccess &&
            t('admin.print.codes', {
              count: chosen.length,
              pages: t('admin.print.pages', { count: sheets.length }),
            })}
        </p>
      </header>
      <div className={styles.sheets}>
        {sheets.map((codes, page) => (
          <section key={page} className={styles.sheet} data-size={size} aria-label={`${page + 1}`}>
            {codes.map((place) => (
              <Code key={place.key} place={place} />
            ))}
          </section>
        ))}
      </div>
    </main>
  )
}

function cut(places: AdminPlace[], perPage: number): AdminPlace[][] {
  return Array.from({ length: Math.ceil(places.length / perPage) }, (_, page) =>
    places.slice(page * perPage, (page + 1) * perPage),
  )
}

function Choices({ places, search, size }: { places: AdminPlace[]; search: PrintSearch; size: SheetSize }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const choose = (next: PrintSearch) => void navigate({ to: '/admin/places/print', search: { ...search, ...next }, replace: true })
  return (
    <div className={styles.choices}>
      <Field label={t('admin.print.part')}>
        {(field) => (
          <select
            {...field}
            value={search.part ?? ''}
            onChange={(event) => choose({ part: event.target.value === '' ? undefined : event.target.value })}
          >
            <option value="">{t('admin.print.all')}</option>
            {places.map(({ key, path }) => (
              <option key={key} value={key}>
                {path}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('admin.print.perPage')}>
        {(field) => (
          <select
            {...field}
            value={size}
            onChange={(event) => choose({ size: sizes.find((one) => one === event.target.value) })}
          >
            {sizes.map((one) => (
              <option key={one} value={one}>
                {t(`admin.print.perPages.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className={styles.buttons}>
        <Button look="primary" onClick={() => window.print()}>
          <PrintIcon /> {t('admin.print.print')}
        </Button>
        <ButtonLink to="/admin/places">
          <BackIcon /> {t('admin.print.back')}
        </ButtonLink>
      </div>
    </div>
  )
}

/** One code with its words; the marks at its corners say where to cut. */
function Code({ place }: { place: AdminPlace }) {
  const { t } = useTexts()
  const { name } = useConfig()
  return (
    <figure className={styles.code}>
      <p className={styles.organisation}>{name}</p>
      <img
        src={`/api/admin/locations/${place.key}/qr.svg`}
        alt={t('admin.print.codeOf', { place: place.path })}
        width="200"
        height="200"
      />
      <figcaption>
        <strong>{place.path}</strong>
        <span>{t('admin.print.scan')}</span>
      </figcaption>
    </figure>
  )
}
