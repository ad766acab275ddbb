import type { ReactNode } from 'react'

interface Props {
  size?: number
}

/** Line icons of one weight, drawn for a 16px grid. They are decoration: what they mean stands beside them in words. */
const icon = (shape: ReactNode) =>
  function Icon({ size = 16 }: Props) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {shape}
      </svg>
    )
  }

export const SearchIcon = icon(<path d="M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.5-1.5L14 14" />)
export const PlusIcon = icon(<path d="M8 3v10M3 8h10" />)
export const CloseIcon = icon(<path d="m4 4 8 8m0-8-8 8" />)
export const CheckIcon = icon(<path d="m3 8.5 3.5 3.5L13 4.5" />)
export const ChevronDownIcon = icon(<path d="m4 6 4 4 4-4" />)
export const ChevronUpIcon = icon(<path d="m4 10 4-4 4 4" />)
export const ArrowUpIcon = icon(<path d="M8 13V3m0 0L4 7m4-4 4 4" />)
export const ArrowDownIcon = icon(<path d="M8 3v10m0 0 4-4m-4 4L4 9" />)
export const BackIcon = icon(<path d="M13 8H3m0 0 4-4M3 8l4 4" />)
export const LockIcon = icon(<path d="M4 7h8v6H4zm1.5 0V5a2.5 2.5 0 0 1 5 0v2" />)
export const MailIcon = icon(<path d="M2 4h12v8.5H2zm0 .5 6 4.5 6-4.5" />)
export const PersonIcon = icon(<path d="M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8Zm-5 5.5c.5-2.5 2.5-3.5 5-3.5s4.5 1 5 3.5" />)
export const EditIcon = icon(<path d="m3 13 .6-3L10.5 3 13 5.5 6 12.4z" />)
export const KeyboardIcon = icon(<path d="M1.5 4h13v8h-13zM4 6.5h.01M6.7 6.5h.01M9.4 6.5h.01M12 6.5h.01M5 9.5h6" />)

export const GripIcon = icon(<path d="M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01" strokeWidth={2} />)
export const MoreIcon = icon(<path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth={2} />)
export const ChevronRightIcon = icon(<path d="m6 4 4 4-4 4" />)
export const PrintIcon = icon(<path d="M4.5 6V2.5h7V6M4.5 11H2.5V6h11v5h-2m-7-1.5h7v4h-7z" />)

export function Brand({ size = 24 }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--accent)" />
      <g fill="none" stroke="var(--ink-on-accent)" strokeWidth={2.2} strokeLinejoin="round" strokeLinecap="round">
        <path d="M16 5v5m-3-2.5h6M8 27V17l8-6 8 6v10z" />
      </g>
      <path d="M13.5 27v-5a2.5 2.5 0 0 1 5 0v5" fill="var(--ink-on-accent)" />
    </svg>
  )
}
