import { useSyncExternalStore } from 'react'
import type en from './en.json'

interface Texts {
  [name: string]: string | Texts
}

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

/** `total_one` and `total_other` are two forms of the text `total`. */
type NameOf<K extends string> = K extends `${infer Name}_${PluralForm}` ? Name : K

type KeyOf<T> = {
  [K in keyof T & string]: T[K] extends string ? NameOf<K> : `${K}.${KeyOf<T[K]>}`
}[keyof T & string]

/** Names a text of the catalogue: `report.title`. */
export type TextKey = KeyOf<typeof en>

export type TextValues = Record<string, string | number | null | undefined>

export type Translate = (key: TextKey, values?: TextValues) => string

let texts: Texts = {}
let plurals = new Intl.PluralRules('en')
let voice: { t: Translate; language: string } = { t: (key) => key, language: 'en' }
const listeners = new Set<() => void>()

/** Chooses the language of the page, and the texts of it that the page needs. */
export function speak(language: string, catalogue: Texts): void {
  texts = catalogue
  plurals = new Intl.PluralRules(language)
  voice = { t: (key, values) => translate(key, values), language }
  document.documentElement.lang = language
  listeners.forEach((changed) => changed())
}

export const spokenLanguage = () => voice.language

function textAt(key: string): string | undefined {
  let found: string | Texts | undefined = texts
  for (const name of key.split('.')) found = typeof found === 'object' ? found[name] : undefined
  return typeof found === 'string' ? found : undefined
}

/** The text in the form that `count` asks for, `{{name}}` in it replaced by the value of that name. */
function translate(key: TextKey, values: TextValues = {}): string {
  const { count } = values
  const text =
    typeof count === 'number'
      ? (textAt(`${key}_${plurals.select(count)}`) ?? textAt(`${key}_other`) ?? textAt(key))
      : textAt(key)
  if (text === undefined) {
    if (import.meta.env.DEV) throw new Error(`The page has no text "${key}"`)
    return key
  }
  return text.replace(/{{(\w+)}}/g, (_, name: string) => String(values[name] ?? ''))
}

function subscribe(changed: () => void) {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** `t` tells a text of the catalogue in the language of the page. */
export const useTexts = () => useSyncExternalStore(subscribe, () => voice)
