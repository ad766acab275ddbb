import '@/styles/tokens.css'
import '@/styles/base.css'
import '@/i18n'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod/mini'
import { App } from './app'
import { createApp } from './router'

// The content security policy allows no code made at run time.
config({ jitless: true })

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App {...createApp()} />
  </StrictMode>,
)
