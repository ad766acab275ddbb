import type { Resolver } from 'react-hook-form'
import type { ReportForm } from './form'

const load = () => import('./validation')

/** Has the rules at hand by the time somebody sends, connection or not. */
export const loadRules = () => void load().catch(() => undefined)

/** Checks the form by rules that are loaded after it. Without them, what is wrong is left to the server to say. */
export const resolver: Resolver<ReportForm> = async (...asked) => {
  const rules = await load().catch(() => undefined)
  return rules ? rules.resolveForm(...asked) : { values: asked[0], errors: {} }
}
