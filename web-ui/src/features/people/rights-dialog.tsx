import { useState } from 'react'
import type { AdminUser, ErasurePreview, ErasureReceipt, Whom } from '@/api/types'
import { ModalDialog } from '@/components/modal-dialog'
import { useTexts } from '@/i18n/texts'
import { ErasureForm } from './erasure-form'
import { Receipt } from './receipt'
import { WhomForm } from './whom-form'

interface Props {
  /** Left out for somebody without an account, who is asked for by their address. */
  person?: AdminUser
  onClose: () => void
}

type Step = { is: 'asking' } | { is: 'choosing'; whom: Whom; preview: ErasurePreview } | { is: 'erased'; receipt: ErasureReceipt }

/** What somebody may ask of whoever keeps their data: to be told all of it, and to be forgotten. */
export function RightsDialog({ person, onClose }: Props) {
  const { t } = useTexts()
  const [step, setStep] = useState<Step>({ is: 'asking' })
  const name = person?.name ?? t('people.rights.somebody')
  const title = { asking: 'title', choosing: 'eraseTitle', erased: 'erasedTitle' } as const
  return (
    <ModalDialog wide title={t(`people.rights.${title[step.is]}`, { name })} onClose={onClose}>
      {step.is === 'asking' && (
        <WhomForm
          {...(person && { person })}
          onPreview={(whom, preview) => setStep({ is: 'choosing', whom, preview })}
          onClose={onClose}
        />
      )}
      {step.is === 'choosing' && (
        <ErasureForm
          whom={step.whom}
          preview={step.preview}
          onErased={(receipt) => setStep({ is: 'erased', receipt })}
          onBack={() => setStep({ is: 'asking' })}
        />
      )}
      {step.is === 'erased' && <Receipt receipt={step.receipt} onClose={onClose} />}
    </ModalDialog>
  )
}
