import type { ReactNode } from 'react'
import type { Priority, Status } from '@/api/types'
import { useTexts } from '@/i18n/texts'
import styles from './marks.module.css'

/** A status as it is told to staff, and to the public, whom no colour is told. */
type ShownStatus = Pick<Status, 'key' | 'label' | 'phase'> & { colour?: string }

type Stage = 'new' | 'open' | 'resolved'

const stageOf = ({ key, phase }: ShownStatus): Stage => (phase === 'resolved' ? 'resolved' : key === 'new' ? 'new' : 'open')

const stageShapes: Record<Stage, ReactNode> = {
  new: <circle cx="8" cy="8" r="5.5" fill="none" strokeDasharray="2.6 2" />,
  open: (
    <>
      <circle cx="8" cy="8" r="5.5" fill="none" />
      <path d="M8 5.5a2.5 2.5 0 0 1 0 5z" fill="currentColor" />
    </>
  ),
  resolved: (
    <>
      <circle cx="8" cy="8" r="5.5" fill="currentColor" />
      <path d="m5.6 8.2 1.7 1.7 3.2-3.5" fill="none" stroke="var(--surface)" />
    </>
  ),
}

const priorityShapes: Record<Priority, ReactNode> = {
  urgent: (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" rx="2.5" fill="currentColor" />
      <path d="M8 5v3.5M8 11v.01" stroke="var(--surface)" />
    </>
  ),
  high: <path d="M3.5 12.5v-2M8 12.5v-5M12.5 12.5v-8" strokeWidth={2.5} />,
  normal: (
    <>
      <path d="M3.5 12.5v-2M8 12.5v-5" strokeWidth={2.5} />
      <path d="M12.5 12.5v-8" strokeWidth={2.5} opacity={0.3} />
    </>
  ),
  low: (
    <>
      <path d="M3.5 12.5v-2" strokeWidth={2.5} />
      <path d="M8 12.5v-5M12.5 12.5v-8" strokeWidth={2.5} opacity={0.3} />
    </>
  ),
}

function Mark({ className, children }: { className: string | undefined; children: ReactNode }) {
  return (
    <svg
      className={className}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

/** The shape of a status by what it stands for, its colour as an admin chose; its label stands beside it. */
export function StatusIcon({ status }: { status: ShownStatus }) {
  const stage = stageOf(status)
  return <Mark className={styles[status.colour ?? stage] ?? styles[stage]}>{stageShapes[stage]}</Mark>
}

export function StatusMark({ status }: { status: ShownStatus }) {
  return (
    <span className={styles.mark}>
      <StatusIcon status={status} />
      <span className={styles.label}>{status.label}</span>
    </span>
  )
}

export function PriorityIcon({ priority }: { priority: Priority }) {
  return <Mark className={styles[priority]}>{priorityShapes[priority]}</Mark>
}

export function PriorityMark({ priority }: { priority: Priority }) {
  const { t } = useTexts()
  return (
    <span className={styles.mark}>
      <PriorityIcon priority={priority} />
      <span className={styles.label}>{t(`priority.${priority}`)}</span>
    </span>
  )
}
