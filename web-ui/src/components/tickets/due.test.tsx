import { screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { aTicket, mary } from '@/testing/parish'
import { renderApp } from '@/testing/render-app'
import { parish } from '@/testing/server'
import { isOverdue } from './due'

const day = (offset: number) => new Intl.DateTimeFormat('sv').format(Date.now() + offset * 86_400_000)

beforeEach(() => {
  parish.me = mary
})

test('a ticket is overdue once its day is over, as long as it is open and no duplicate', () => {
  expect(isOverdue(aTicket({ dueOn: day(-2) }))).toBe(true)
  expect(isOverdue(aTicket({ dueOn: day(0) }))).toBe(false)
  expect(isOverdue(aTicket({ dueOn: null }))).toBe(false)
  expect(isOverdue(aTicket({ dueOn: day(-2), status: { ...aTicket().status, phase: 'resolved' } }))).toBe(false)
  expect(isOverdue(aTicket({ dueOn: day(-2), mergedInto: 'ABC-DEF' }))).toBe(false)
})

test('the page of an overdue ticket says so in words', async () => {
  parish.tickets = [aTicket({ dueOn: '2026-01-02' })]
  renderApp('/tickets/7K3-QFM')
  expect(await screen.findByRole('button', { name: /2026.* overdue$/ })).toBeVisible()
})

test('a row of the desk says so too', async () => {
  parish.tickets = [aTicket({ dueOn: '2026-01-02' })]
  renderApp('/desk')
  expect(await screen.findByText('overdue')).toBeInTheDocument()
})
