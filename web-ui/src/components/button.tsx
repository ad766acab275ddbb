import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { lookOf, type Look } from './plain-button'

export { Button, ButtonAnchor } from './plain-button'

/** A link within the application that looks like a button. */
export function ButtonLink({ look, large, wide, ...rest }: Look & LinkProps & { children: ReactNode; onClick?: () => void }) {
  return <Link className={lookOf({ look, large, wide })} {...rest} />
}
