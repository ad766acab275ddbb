import type { ComponentProps, Ref } from 'react'
import { lookOf } from '@/components/plain-button'
import { useTexts } from '@/i18n/texts'
import styles from './choose-photos.module.css'

/** HEIC is not among them: a telephone that has such photos then hands them over as JPEG. */
const KINDS = 'image/jpeg,image/png,image/webp,image/gif'

interface Props {
  /** The ids of what explains it. */
  describedBy: string | undefined
  disabled: boolean
  onChosen: (files: File[]) => void
  /** Of the input that every device has. */
  ref: Ref<HTMLInputElement>
}

/** Two ways to a photo: the camera, where there is one in the hand, and what is on the device. */
export function ChoosePhotos({ describedBy, disabled, onChosen, ref }: Props) {
  const { t } = useTexts()
  const shared = { 'aria-describedby': describedBy, disabled, onChosen }
  return (
    <div className={styles.choosers}>
      <div className={styles.camera}>
        <Chooser {...shared} text={t('photos.take')} capture="environment" />
      </div>
      <Chooser {...shared} ref={ref} text={t('photos.choose')} multiple />
    </div>
  )
}

interface ChooserProps extends Omit<ComponentProps<'input'>, 'onChange'> {
  text: string
  onChosen: (files: File[]) => void
}

/** A file input that looks like a button and says what it is for. */
function Chooser({ text, onChosen, ...rest }: ChooserProps) {
  return (
    <label className={`${lookOf({})} ${styles.chooser}`}>
      <input
        type="file"
        accept={KINDS}
        className="visually-hidden"
        onChange={(event) => {
          onChosen([...(event.target.files ?? [])])
          // The same file may be chosen again after it was taken away.
          event.target.value = ''
        }}
        {...rest}
      />
      {text}
    </label>
  )
}
