import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { ReporterTicket } from '@/api/types'
import { mary } from '@/testing/parish'
import { aReport, portal } from '@/testing/portal'
import { renderApp } from '@/testing/render-app'
import { parish } from '@/testing/server'

const mine = (facts: Partial<ReporterTicket>): ReporterTicket => {
  const { comments: _comments, ...report } = aReport()
  return { ...report, sensitive: false, merged: false, ...facts }
}

beforeEach(() => {
  parish.me = { ...mary, role: 'member' }
})

test('a person finds what they reported, sensitive reports too', async () => {
  portal.mine = [mine({}), mine({ reference: 'AAA-111', title: 'Money is missing', sensitive: true })]
  renderApp('/my-reports')
  const [open, sensitive] = await screen.findAllByRole('article')
  if (!open || !sensitive) throw new Error('Both reports are listed')
  expect(within(open).getByRole('link')).toHaveAttribute('href', '/reports/7K3-QFM')
  expect(sensitive).toHaveTextContent('Money is missing')
  expect(sensitive).toHaveTextContent('only staff and you can see it')
  expect(within(sensitive).queryByRole('link')).not.toBeInTheDocument()
})

test('a report that was put together with another one leads to no page of its own', async () => {
  portal.mine = [mine({ merged: true })]
  renderApp('/my-reports')
  const report = await screen.findByRole('article')
  expect(report).toHaveTextContent('put this report together with another one')
  expect(within(report).queryByRole('link')).not.toBeInTheDocument()
})

test('whoever has not reported anything is told how their reports get here', async () => {
  renderApp('/my-reports')
  expect(await screen.findByRole('heading', { name: 'You have not reported anything yet' })).toBeVisible()
})

test('whoever is not signed in signs in first', async () => {
  parish.me = null
  const { router } = renderApp('/my-reports')
  await waitFor(() => expect(router.state.location.href).toBe('/sign-in?returnTo=%2Fmy-reports'))
})
