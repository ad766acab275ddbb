import type { Page } from '@playwright/test'
import { told } from '../support/environment.ts'
import { beginSignIn, issuer, signIn, tellIssuer } from '../support/issuer.ts'
import { whoIs } from '../support/me.ts'
import { expect, test } from '../support/test.ts'

test.use({ origins: async ({}, use) => use([issuer()]) })

test('who is named in the configuration arrives as an admin, where they were going', async ({ page }) => {
  await page.goto('/desk?view=open')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.getByRole('link', { name: 'Sign in with Keycloak' }).click()
  await tellIssuer(page, 'agnes')

  await expect(page).toHaveURL('/desk?view=open')
  await expect(page.getByRole('button', { name: 'Account: Agnes Byrne' })).toBeVisible()
  expect(await whoIs(page.context())).toMatchObject({ email: 'agnes@example.org', name: 'Agnes Byrne', role: 'admin' })
})

test('everybody else arrives as a member', async ({ page }) => {
  await signIn(page, 'bruno')

  await expect(page).toHaveURL('/account')
  await expect(page.getByText('bruno@example.org')).toBeVisible()
  expect(await whoIs(page.context())).toMatchObject({ role: 'member' })
  await page.goto('/desk')
  await expect(page.getByRole('heading', { name: 'This page is for staff' })).toBeVisible()
})

test('nobody is sent on to another site', async ({ page }) => {
  await signIn(page, 'bruno')
  await expectWholeAccountPage(page)
  for (const hostile of ['//evil.example', 'https://evil.example', '/\\evil.example', '/\t/evil.example']) {
    await page.goto(`/auth/login?returnTo=${encodeURIComponent(hostile)}`)
    await expect(page, hostile).toHaveURL('/')
    await page.goto(`/sign-in?returnTo=${encodeURIComponent(hostile)}`)
    await expect(page, hostile).toHaveURL('/')
  }
})

for (const forged of ['state', 'nonce', 'code_challenge']) {
  test(`a sign-in whose ${forged} is not the one sent out opens no session`, async ({ page }) => {
    const request = await beginSignIn(page)
    expect(request.searchParams.get(forged)).toMatch(/^[\w.~-]{20,}$/)
    request.searchParams.set(forged, 'forged0forged0forged0forged0forged0forged00')

    await page.goto(request.href)
    await tellIssuer(page, 'bruno')

    await expect(page).toHaveURL(/^[^?]*\/sign-in\?error=sign_in_failed$/)
    await expect(page.getByRole('alert')).toHaveText('Signing in did not work this time. Please try again.')
    expect(await whoIs(page.context())).toBeNull()
    expect(await sessionCookie(page)).toBeUndefined()
  })
}

test('an answer of the issuer is worth nothing in another browser', async ({ page, newContext, playwright }) => {
  const attacker = await (await newContext()).newPage()
  await attacker.goto((await beginSignIn(attacker)).href)
  const form = attacker.locator('form').filter({ has: attacker.getByLabel('Username') })
  const action = (await form.getAttribute('action')) ?? ''
  const cookies = await attacker.context().storageState()
  const http = await playwright.request.newContext({ storageState: cookies })
  const sent = await http.post(action, { form: { username: 'bruno', password: 'for-tests-only' }, maxRedirects: 0 })
  const answer = sent.headers()['location'] ?? ''
  await http.dispose()
  expect(answer).toMatch(new RegExp(`^${told('SEXTON_URL')}/auth/callback\\?.*code=`))

  await page.goto(answer)

  await expect(page).toHaveURL(/\/sign-in\?error=sign_in_failed$/)
  expect(await whoIs(page.context())).toBeNull()
})

test('an address that the issuer has not verified leads to nobody else’s account', async ({ page, newContext }) => {
  await signIn(page, 'agnes')
  const agnes = await whoIs(page.context())

  const other = await newContext()
  await signIn(await other.newPage(), 'mallory')
  const mallory = await whoIs(other)

  expect(mallory).toMatchObject({ name: 'Mallory Byrne', role: 'member' })
  expect(mallory?.id).not.toBe(agnes?.id)
  expect(await whoIs(page.context())).toEqual(agnes)
})

test('the session’s cookie is out of scripts’ reach, and new at each sign-in', async ({ page, playwright }) => {
  const planted = 'planted0planted0planted0planted0planted0pla'
  await page.context().addCookies([{ name: 'sexton', value: planted, url: told('SEXTON_URL') }])
  await signIn(page, 'bruno')
  await expectWholeAccountPage(page)
  const first = await sessionCookie(page)

  expect(first).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', domain: 'localhost' })
  expect(first?.value).not.toBe(planted)
  expect(await page.evaluate(() => document.cookie)).toBe('')

  await page.goto('/auth/login?returnTo=/account')
  await expect(page).toHaveURL('/account')
  const second = await sessionCookie(page)
  expect(second?.value).not.toBe(first?.value)

  const old = await playwright.request.newContext({
    baseURL: told('SEXTON_URL'),
    extraHTTPHeaders: { Cookie: `sexton=${first?.value}` },
  })
  expect((await old.get('/api/me')).status()).toBe(401)
  await old.dispose()
})

async function sessionCookie(page: Page) {
  const cookies = await page.context().cookies(told('SEXTON_URL'))
  return cookies.find(({ name }) => name === 'sexton')
}

/** The next sign-in ends this session: what its page still asked then would be refused. */
async function expectWholeAccountPage(page: Page) {
  await expect(page.getByText('this one')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /^News of my reports/ })).toBeVisible()
}
