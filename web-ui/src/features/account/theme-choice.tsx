import { chooseTheme, themes, useTheme } from '@/components/theme'
import { useTexts } from '@/i18n/texts'
import styles from './account.module.css'

export function ThemeChoice() {
  const { t } = useTexts()
  const chosen = useTheme()
  return (
    <fieldset className={styles.themes}>
      <legend>{t('account.theme')}</legend>
      {themes.map((theme) => (
        <label key={theme}>
          <input
            type="radio"
            name="theme"
            value={theme}
            checked={theme === chosen}
            onChange={() => chooseTheme(theme)}
          />
          {t(`account.themes.${theme}`)}
        </label>
      ))}
    </fieldset>
  )
}
