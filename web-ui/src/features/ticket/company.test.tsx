import { screen } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { mary } from '@/testing/parish'
import { renderApp } from '@/testing/render-app'
import { parish, server } from '@/testing/server'

const left: string[] = []

beforeEach(() => {
  parish.me = mary
  left.length = 0
  server.use(
    http.delete('/api/tickets/:reference/presence', ({ params }) => {
      left.push(String(params.reference))
      return new HttpResponse(null, { status: 204 })
    }),
  )
})

const atTicket = () => renderApp(`/tickets/${parish.tickets[0]?.reference ?? ''}`)

test('who else has the ticket open is told by name', async () => {
  parish.company = [
    { userId: '1', name: 'Tom Ashby' },
    { userId: '2', name: 'Maeve O’Donnell' },
  ]
  atTicket()

  expect(await screen.findByText('Tom Ashby and Maeve O’Donnell are here too')).toBeVisible()
})

test('who leaves the page says so', async () => {
  const { router } = atTicket()
  expect(await screen.findByText('What happened')).toBeVisible()
  await router.navigate({ to: '/desk' })

  await expect.poll(() => left).toEqual([parish.tickets[0]?.reference])
})
