import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Text } from 'react-aria-components/Text'
import { useTexts } from '@/i18n/texts'
import { CloseIcon } from './icons'
import styles from './toasts.module.css'

export interface ToastMessage {
  text: string
  tone?: 'done' | 'trouble'
  action?: { label: string; run: () => void }
}

const SHOWN_MS = 8_000

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })

/** Says what just happened. Trouble stays until it is closed; the rest goes by itself, later while it has the focus. */
export function toast(message: ToastMessage): void {
  queue.add(message, message.tone === 'trouble' ? {} : { timeout: SHOWN_MS })
}

export function Toasts() {
  const { t } = useTexts()
  return (
    <ToastRegion queue={queue} className={styles.region} aria-label={t('toasts.label')}>
      {({ toast }) => (
        <Toast toast={toast} className={styles.toast} data-tone={toast.content.tone}>
          <ToastContent className={styles.text}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action && (
            <AriaButton
              className={styles.action}
              onPress={() => {
                toast.content.action?.run()
                queue.close(toast.key)
              }}
            >
              {toast.content.action.label}
            </AriaButton>
          )}
          <AriaButton slot="close" className={styles.close} aria-label={t('toasts.close')}>
            <CloseIcon />
          </AriaButton>
        </Toast>
      )}
    </ToastRegion>
  )
}
