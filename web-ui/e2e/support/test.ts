import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { Staff } from './staff.ts'
import { Guard, type Allowed } from './guard.ts'

interface Options {
  /** Sites beside the application that this test's pages may ask, such as the issuer. */
  origins: string[]
  /** What the browser may write to its console in this test, because the test provokes it. */
  complaints: RegExp[]
}

interface Fixtures {
  /** A browser of its own, watched like the first. */
  newContext: () => Promise<BrowserContext>
  /** Signs the page's browser in as a sample person of the demo. */
  enter: (account: 'admin' | 'staff' | 'member') => Promise<void>
  /** The sample admin at another machine, who talks to the API alone. */
  colleague: Staff
  guard: Guard
}

export const test = base.extend<Options & Fixtures>({
  origins: [[], { option: true }],
  complaints: [[], { option: true }],

  guard: [
    async ({ baseURL, context, origins, complaints }, use) => {
      const allowed: Allowed = { origins: [...origins], complaints }
      const guard = new Guard(new URL(baseURL ?? '').origin, allowed)
      guard.watch(context)
      await use(guard)
      guard.report()
    },
    { auto: true },
  ],

  newContext: async ({ browser, baseURL, guard }, use) => {
    const opened: BrowserContext[] = []
    await use(async () => {
      const context = await another(browser, baseURL)
      guard.watch(context)
      opened.push(context)
      return context
    })
    for (const context of opened) await context.close()
  },

  enter: async ({ page }, use) => {
    await use((account) => enterAs(page, account))
  },

  colleague: async ({ playwright, baseURL }, use) => {
    const request = await playwright.request.newContext({ ...(baseURL && { baseURL }) })
    await use(await Staff.signIn(request, 'admin'))
    await request.dispose()
  },
})

const another = (browser: Browser, baseURL: string | undefined) =>
  browser.newContext({ ...(baseURL && { baseURL }), locale: 'en-GB', reducedMotion: 'reduce' })

async function enterAs(page: Page, account: string): Promise<void> {
  const answer = await page.request.post('/auth/demo', { data: { account } })
  expect(answer.status()).toBe(204)
}

export { expect }
