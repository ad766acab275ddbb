import '@/styles/tokens.css'
import '@/styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod/mini'
import { ReportApp } from '@/features/report-form/report-app'
import texts from '@/i18n/en.json?report'
import { speak } from '@/i18n/texts'

// The content security policy allows no code made at run time.
config({ jitless: true })
speak('en', texts)

const root = document.getElementById('root')
if (!root) throw new Error('report.html has no #root')
createRoot(root).render(
  <StrictMode>
    <ReportApp place={new URLSearchParams(window.location.search).get('place') ?? undefined} />
  </StrictMode>,
)
