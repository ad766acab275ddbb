import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import styles from './modal-dialog.module.css'

interface Props {
  title: string
  onClose: () => void
  /** Not to be closed while something is under way. */
  busy?: boolean
  /** For long texts. */
  wide?: boolean
  children: ReactNode
}

/** A dialog over the page, open from the moment it is shown; the focus goes back to where it was when it closes. */
export function ModalDialog({ title, onClose, busy = false, wide = false, children }: Props) {
  return (
    <ModalOverlay
      isOpen
      isDismissable={!busy}
      isKeyboardDismissDisabled={busy}
      onOpenChange={onClose}
      className={styles.overlay}
    >
      <Modal>
        <Dialog className={styles.dialog} data-wide={wide || undefined}>
          <Heading slot="title">{title}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

export function DialogActions({ children }: { children: ReactNode }) {
  return <footer className={styles.actions}>{children}</footer>
}
