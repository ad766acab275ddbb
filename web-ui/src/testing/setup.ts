import '@testing-library/jest-dom/vitest'
import { onlineManager } from '@tanstack/react-query'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { FakeEventSource } from './fake-event-source'
import { resetPortal } from './portal'
import { resetParish, server } from './server'
import '@/i18n'

/** What jsdom lacks: layout. Everything is 800 pixels high, and nothing is ever scrolled into sight. */
class NoObserver {
  observe = () => undefined
  unobserve = () => undefined
  disconnect = () => undefined
  takeRecords = () => []
  root = null
  rootMargin = ''
  scrollMargin = ''
  thresholds = []
}

// Routes are loaded when they are first shown, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 5_000 })

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' })
  vi.stubGlobal('ResizeObserver', NoObserver)
  vi.stubGlobal('IntersectionObserver', NoObserver)
  vi.stubGlobal('EventSource', FakeEventSource)
  Object.defineProperties(HTMLElement.prototype, {
    clientHeight: { configurable: true, value: 800 },
    clientWidth: { configurable: true, value: 1200 },
  })
  window.scrollTo = () => undefined
  URL.createObjectURL = () => 'blob:test'
  Element.prototype.scrollTo = () => undefined
  vi.stubGlobal('matchMedia', (media: string) => Object.assign(new EventTarget(), { media, matches: false }))
})

beforeEach(resetParish)
beforeEach(resetPortal)

afterEach(() => {
  cleanup()
  server.resetHandlers()
  onlineManager.setOnline(true)
  FakeEventSource.current = undefined
  localStorage.clear()
  sessionStorage.clear()
})

afterAll(() => server.close())
