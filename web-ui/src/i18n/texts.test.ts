import { afterEach, expect, test } from 'vitest'
import { renderHook } from '@testing-library/react'
import en from './en.json'
import { speak, useTexts } from './texts'

afterEach(() => speak('en', en))

const t = () => renderHook(useTexts).result.current.t

test('values stand where the text names them', () => {
  speak('en', { change: { undone: '{{reference}} is as it was' } })
  expect(t()('change.undone', { reference: '7K3-QFM' })).toBe('7K3-QFM is as it was')
})

test('a number takes the form that the language has for it', () => {
  speak('pl', { desk: { total_one: '{{shown}} zgłoszenie', total_few: '{{shown}} zgłoszenia', total_other: '{{shown}} zgłoszeń' } })
  const told = [1, 3, 5].map((count) => t()('desk.total', { count, shown: count }))
  expect(told).toEqual(['1 zgłoszenie', '3 zgłoszenia', '5 zgłoszeń'])
})

test('a text that the page does not have is noticed where it is developed', () => {
  speak('en', {})
  expect(() => t()('app.skip')).toThrow('The page has no text "app.skip"')
})

test('the document says which language it is in', () => {
  speak('pl', {})
  expect(document.documentElement.lang).toBe('pl')
})
