import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { Session } from '@/api/types'
import { mary } from '@/testing/parish'
import { renderApp } from '@/testing/render-app'
import { parish } from '@/testing/server'

const session = (facts: Partial<Session>): Session => ({
  id: 's-1',
  createdAt: '2026-11-20T09:00:00.000Z',
  lastSeenAt: '2026-11-21T09:00:00.000Z',
  expiresAt: '2026-12-20T09:00:00.000Z',
  current: false,
  method: 'demo',
  client: 'Firefox on Linux',
  ...facts,
})

beforeEach(() => {
  parish.me = mary
  parish.sessions = [session({ current: true }), session({ id: 's-2', client: 'Safari on iPhone' })]
})

test('another session is ended', async () => {
  const { user } = renderApp('/account')
  await user.click(await screen.findByRole('button', { name: 'End the session on Safari on iPhone' }))
  await waitFor(() => expect(screen.queryByText('Safari on iPhone')).not.toBeInTheDocument())
  expect(screen.getByText('this one')).toBeVisible()
})

test('signing out everywhere ends this session, too', async () => {
  const { user } = renderApp('/account')
  await user.click(await screen.findByRole('button', { name: 'Sign out everywhere' }))
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect(parish.sessions).toEqual([])
})

test('a theme is chosen and kept', async () => {
  const { user } = renderApp('/account')
  await user.click(await screen.findByRole('radio', { name: 'Dark' }))
  expect(document.documentElement).toHaveAttribute('data-theme', 'dark')
  await user.click(screen.getByRole('radio', { name: 'Like the system' }))
  expect(document.documentElement).not.toHaveAttribute('data-theme')
})

test('signing out goes home', async () => {
  const { user, router } = renderApp('/account')
  await user.click(await screen.findByRole('button', { name: 'Sign out' }))
  expect(await screen.findByRole('heading', { name: 'What is broken gets mended' })).toBeVisible()
  expect(router.state.location.pathname).toBe('/')
})
