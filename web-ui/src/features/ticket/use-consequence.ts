import type { Ticket } from '@/api/types'
import { spokenLanguage, useTexts } from '@/i18n/texts'

/** Says what publishing a comment does: who can read it, and who gets a mail. */
export function useConsequence({ sensitive, followers }: Ticket) {
  const { t } = useTexts()

  function mailed(): string[] {
    // Staff are never told the address, nor whether there is one. Nobody but the reporter hears of a sensitive ticket.
    const reporter = t('composer.reporter')
    return sensitive || followers.count === 0
      ? [reporter]
      : [reporter, t('composer.followers', { count: followers.count })]
  }

  return (): string => {
    const read = t(sensitive ? 'composer.reporterReads' : 'composer.everyoneReads')
    const who = new Intl.ListFormat(spokenLanguage(), { style: 'long', type: 'conjunction' }).format(mailed())
    return `${read} ${t('composer.mailed', { who })}`
  }
}
