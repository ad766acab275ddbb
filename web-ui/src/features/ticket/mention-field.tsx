import { useId, useLayoutEffect, useRef, type ComponentProps, type KeyboardEvent, type Ref } from 'react'
import { useTexts } from '@/i18n/texts'
import styles from './mention-field.module.css'
import { useMention } from './use-mention'

interface Props extends Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'ref'> {
  ref: Ref<HTMLTextAreaElement>
  value: string
  onType: (text: string) => void
  /** Whether a name that is called here calls anybody. */
  calls: boolean
}

/**
 * A text in which {@literal @} calls colleagues. While a name is typed, those who fit are offered in a list; the focus stays
 * in the text, and the list follows its keys, as in a combobox.
 */
export function MentionField({ ref, value, onType, calls, onKeyDown, ...rest }: Props) {
  const { t } = useTexts()
  const list = useId()
  const box = useRef<HTMLDivElement>(null)
  const mention = useMention(value, calls)
  const { people, active, caret } = mention
  const isOpen = people.length > 0
  const optionId = (index: number) => `${list}-${index}`

  const input = () => box.current?.querySelector('textarea')
  // what was put in stands before the caret, wherever in the text that is
  useLayoutEffect(() => {
    if (caret !== undefined) input()?.setSelectionRange(caret, caret)
  }, [caret, value])

  const choose = (index: number) => {
    const text = mention.choose(index)
    if (text !== undefined) onType(text)
    input()?.focus()
  }
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key, ctrlKey, metaKey, shiftKey, nativeEvent } = event
    if (!isOpen || ctrlKey || metaKey || nativeEvent.isComposing) return onKeyDown?.(event)
    if (key === 'ArrowDown') mention.move(1)
    else if (key === 'ArrowUp') mention.move(-1)
    else if (key === 'Escape') mention.close()
    else if ((key === 'Enter' || key === 'Tab') && !shiftKey) choose(active)
    else return onKeyDown?.(event)
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div ref={box} className={styles.box}>
      <textarea
        {...rest}
        ref={ref}
        value={value}
        aria-autocomplete={calls ? 'list' : undefined}
        aria-haspopup={calls ? 'listbox' : undefined}
        aria-controls={isOpen ? list : undefined}
        aria-activedescendant={isOpen ? optionId(active) : undefined}
        onChange={({ target }) => {
          onType(target.value)
          mention.look(target.value, target.selectionStart)
        }}
        onSelect={({ currentTarget }) => mention.look(currentTarget.value, currentTarget.selectionStart)}
        onBlur={mention.close}
        onKeyDown={onKey}
      />
      {isOpen && (
        <ul id={list} role="listbox" aria-label={t('mention.list')} className={styles.list}>
          {people.map(({ userId, name }, index) => (
            <li
              key={userId}
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              className={styles.option}
              // before the press takes the focus from the text
              onMouseDown={(event) => {
                event.preventDefault()
                if (event.button === 0) choose(index)
              }}
            >
              {name}
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="visually-hidden">
        {isOpen && t('mention.found', { count: people.length })}
      </p>
    </div>
  )
}
