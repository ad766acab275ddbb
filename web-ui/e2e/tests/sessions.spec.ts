import type { Page } from '@playwright/test'
import { setRole } from '../support/database.ts'
import { told } from '../support/environment.ts'
import { issuer, signIn } from '../support/issuer.ts'
import { whoIs } from '../support/me.ts'
import { Stranger } from '../support/stranger.ts'
import { expect, test } from '../support/test.ts'

test.use({ origins: async ({}, use) => use([issuer()]) })

test.describe('sessions', () => {
  test.use({ complaints: [/status of 40[13]/] })

  test('signing out everywhere ends the session on another machine at once', async ({ page, newContext }) => {
    await signIn(page, 'clara')
    await setRole('clara@example.org', 'staff')
    const other = await (await newContext()).newPage()
    await signIn(other, 'clara', '/desk')
    await expect(other.getByRole('heading', { name: 'Nothing new, nothing waiting for you' })).toBeVisible()

    await page.getByRole('button', { name: 'Sign out everywhere' }).click()
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()

    expect(await whoIs(other.context())).toBeNull()
    await other.getByRole('link', { name: 'All', exact: true }).click()
    await expect(other).toHaveURL('/sign-in?returnTo=%2Fdesk%3Fview%3Dall')
    expect(await whoIs(page.context())).toBeNull()
  })

  test('a role that was taken away holds from the next request on', async ({ page }) => {
    await signIn(page, 'dora')
    await setRole('dora@example.org', 'staff')
    await page.goto('/desk')
    await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible()

    await setRole('dora@example.org', 'member')

    expect((await page.request.get('/api/tickets')).status()).toBe(403)
    await page.reload()
    await expect(page.getByRole('heading', { name: 'This page is for staff' })).toBeVisible()
  })

  test('signing out ends the session on the server', async ({ page, playwright }) => {
    await signIn(page, 'bruno')
    const cookies = await page.context().cookies(told('SEXTON_URL'))
    const copy = await playwright.request.newContext({
      baseURL: told('SEXTON_URL'),
      extraHTTPHeaders: { Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
    })
    expect((await copy.get('/api/me')).status()).toBe(200)

    await page.getByRole('button', { name: 'Account: Bruno Conti' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()

    await expect(page.getByRole('heading', { name: 'What is broken gets mended' })).toBeVisible()
    expect((await copy.get('/api/me')).status()).toBe(401)
    await copy.dispose()
  })
})

test.describe('other sites', () => {
  let stranger: Stranger
  test.beforeEach(async () => {
    stranger = await Stranger.open()
  })
  test.afterEach(() => stranger.close())
  test.use({ complaints: [/status of 403|ERR_BLOCKED_BY_RESPONSE\.NotSameOrigin/] })

  for (const site of ['crossSite', 'sameSite'] as const) {
    test(`a write sent from another origin (${site}) is refused`, async ({ page, guard }) => {
      guard.allow(stranger[site])
      // an admin: what she is refused is refused for the origin's sake
      await signIn(page, 'agnes')
      await page.goto(stranger[site])

      expect(await sendFrom(page, `${told('SEXTON_URL')}/auth/logout`)).toBe(403)
      expect(await sendFrom(page, `${told('SEXTON_URL')}/api/tickets`)).toBe(403)
      expect(await submitFrom(page, `${told('SEXTON_URL')}/auth/logout`)).toBe(403)
      expect(await whoIs(page.context())).toMatchObject({ name: 'Agnes Byrne' })
    })
  }
})

/** What a page can send to another origin without asking; the cookies go with it where their SameSite lets them. */
async function sendFrom(page: Page, url: string): Promise<number> {
  const answer = await nextAnswer(page, url)
  await page.evaluate(
    (to) =>
      fetch(to, { method: 'POST', mode: 'no-cors', credentials: 'include', body: '{"title":"theirs"}' }).catch(
        () => 'the page is not to see the answer',
      ),
    url,
  )
  return answer.status
}

/** What the server answers to the page's next request of the address, also where the browser keeps it from the page. */
async function nextAnswer(page: Page, url: string): Promise<{ status: Promise<number> }> {
  const network = await page.context().newCDPSession(page)
  const status = new Promise<number>((resolve) => {
    const asked = new Set<string>()
    network.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (request.url === url) asked.add(requestId)
    })
    network.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode }) => {
      if (asked.has(requestId)) resolve(statusCode)
    })
  })
  await network.send('Network.enable')
  return { status }
}

async function submitFrom(page: Page, url: string): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse(url),
    page.evaluate((to) => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action: to })
      document.body.append(form)
      form.submit()
    }, url),
  ])
  return answer.status()
}
