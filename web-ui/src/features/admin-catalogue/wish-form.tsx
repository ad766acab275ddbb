import { useState, type ReactNode, type SubmitEvent } from 'react'
import { ProblemError } from '@/api/problem'
import { ErrorSummary } from '@/components/error-summary'
import { Button } from '@/components/plain-button'
import { DialogActions, ModalDialog } from '@/components/modal-dialog'
import { useViolationText } from '@/components/violation'
import { useTexts, type TextKey } from '@/i18n/texts'

interface Props {
  title: string
  /** Sends it; what it throws is shown, and what was typed stays. */
  onSend: () => Promise<unknown>
  onClose: () => void
  /** The fields, told what is wrong with each, and by which id the summary finds them. */
  children: (errors: (field: string) => string | undefined, idOf: (field: string) => string) => ReactNode
}

const fieldNames: Record<string, TextKey | undefined> = {
  label: 'admin.label',
  key: 'admin.key',
  phase: 'admin.statuses.phase',
  colour: 'admin.statuses.colour',
  kind: 'admin.places.kind',
  parent: 'admin.places.parent',
}

const idOf = (field: string) => `wish-${field}`

/** A form in a dialog for one thing of the catalogue. */
export function WishForm({ title, onSend, onClose, children }: Props) {
  const { t } = useTexts()
  const textOf = useViolationText()
  const [error, setError] = useState<Error>()
  const [tries, setTries] = useState(0)
  const [busy, setBusy] = useState(false)
  const violations = error instanceof ProblemError ? error.violations : []
  const send = async (event: SubmitEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      await onSend()
      onClose()
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)))
      setTries(tries + 1)
      setBusy(false)
    }
  }
  const nameOf = (field: string) => {
    const name = fieldNames[field]
    return name === undefined ? field : t(name)
  }
  const errorOf = (field: string) => {
    const found = violations.find((violation) => violation.field === field)
    return found && textOf(found)
  }
  return (
    <ModalDialog title={title} onClose={onClose} busy={busy}>
      <form noValidate onSubmit={(event) => void send(event)}>
        <ErrorSummary
          title={t('admin.troubleTitle')}
          troubles={violations.map((violation) => ({
            field: idOf(violation.field),
            text: [nameOf(violation.field), textOf(violation)].join(': '),
          }))}
          root={error && violations.length === 0 ? error.message : undefined}
          submitCount={tries}
        />
        {children(errorOf, idOf)}
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            {t('admin.cancel')}
          </Button>
          <Button type="submit" look="primary" disabled={busy}>
            {t('admin.save')}
          </Button>
        </DialogActions>
      </form>
    </ModalDialog>
  )
}
