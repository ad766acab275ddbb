import styles from './skeleton.module.css'

interface Props {
  label: string
  lines: number
}

/** Grey lines where text is about to be. */
export function Skeleton({ label, lines }: Props) {
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} />
      ))}
    </div>
  )
}
