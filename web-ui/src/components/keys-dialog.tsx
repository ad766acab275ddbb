import { Fragment } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTexts } from '@/i18n/texts'
import { Button } from './button'
import styles from './keys-dialog.module.css'
import { switchKeys, useKeysOn } from './use-keys'

const groups = [
  { title: 'everywhere', keys: [['goDesk', 'g d'], ['newTicket', 'n'], ['help', '?']] },
  { title: 'desk', keys: [['down', 'j', '↓'], ['up', 'k', '↑'], ['open', 'Enter'], ['search', '/']] },
  {
    title: 'ticket',
    keys: [['status', 's'], ['priority', 'p'], ['assignMe', 'a'], ['edit', 'e'], ['comment', 'c'], ['merge', 'm'], ['next', 'j'], ['previous', 'k']],
  },
] as const

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts()
  const on = useKeysOn()
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={onClose} className={styles.overlay}>
      <Modal>
        <Dialog className={styles.dialog}>
          <Heading slot="title">{t('keys.title')}</Heading>
          <div className={styles.groups}>
            {groups.map(({ title, keys }) => (
              <section key={title}>
                <h3>{t(`keys.groups.${title}`)}</h3>
                <dl>
                  {keys.map(([name, ...alternatives]) => (
                    <Fragment key={name}>
                      <dt>
                        {alternatives.map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </dt>
                      <dd>{t(`keys.${name}`)}</dd>
                    </Fragment>
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <footer>
            <label>
              <input type="checkbox" checked={on} onChange={(event) => switchKeys(event.target.checked)} />
              {t('keys.on')}
            </label>
            <Button onClick={onClose}>{t('keys.close')}</Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
