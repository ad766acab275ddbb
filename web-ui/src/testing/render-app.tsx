import { createMemoryHistory } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { App } from '@/app'
import { createApp } from '@/router'

/** The whole application at an address, as a person meets it. */
export function renderApp(address: string) {
  const app = createApp(createMemoryHistory({ initialEntries: [address] }))
  render(<App {...app} />)
  return { ...app, user: userEvent.setup() }
}
