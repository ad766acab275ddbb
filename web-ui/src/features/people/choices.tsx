import type { ErasurePreview } from '@/api/types'
import { Button } from '@/components/plain-button'
import { useTexts } from '@/i18n/texts'
import styles from './rights.module.css'

interface Props {
  mentions: ErasurePreview['mentions']
  photos: ErasurePreview['photos']
  /** The ids of those that stay. */
  kept: ReadonlySet<string>
  onKept: (kept: ReadonlySet<string>) => void
}

/** Texts and photos are somebody's only where a person says so: the name may be that of a street. */
export function Choices({ mentions, photos, kept, onKept }: Props) {
  const { t } = useTexts()
  const all = [...mentions, ...photos].map(({ id }) => id)
  if (all.length === 0) return <p className={styles.soft}>{t('people.rights.noMentions')}</p>
  const keep = (id: string, stays: boolean) => {
    const next = new Set(kept)
    if (stays) next.add(id)
    else next.delete(id)
    onKept(next)
  }
  const box = (id: string) => (
    <input type="checkbox" checked={!kept.has(id)} onChange={(event) => keep(id, !event.target.checked)} />
  )
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.head}>{t('people.rights.choose')}</legend>
      <p className={styles.soft}>{t('people.rights.chooseHint')}</p>
      <p className={styles.bar}>
        <Button onClick={() => onKept(new Set())}>{t('people.rights.all')}</Button>
        <Button onClick={() => onKept(new Set(all))}>{t('people.rights.none')}</Button>
      </p>
      {mentions.map(({ id, ticket, where, before, found, after, times }) => (
        <label key={id} className={styles.choice}>
          {box(id)}
          <span>
            <span className={styles.place}>
              {t(`people.rights.where.${where}`, { ticket })}
              {times > 1 && ` · ${t('people.rights.times', { count: times })}`}
            </span>
            <span className={styles.excerpt}>
              {before}
              <mark>{found}</mark>
              {after}
            </span>
          </span>
        </label>
      ))}
      {photos.map(({ id, ticket, number }) => (
        <label key={id} className={styles.choice}>
          {box(id)}
          <img src={`/api/tickets/${ticket}/photos/${number}/thumbnail`} alt="" className={styles.photo} loading="lazy" />
          <span className={styles.place}>{t('people.rights.photo', { ticket, number })}</span>
        </label>
      ))}
    </fieldset>
  )
}
