import { defineConfig } from '@playwright/test'

const chromium = process.env['SEXTON_CHROMIUM']

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'tests',
  outputDir: 'results/artifacts',
  forbidOnly: true,
  fullyParallel: true,
  // a test that passes the second time has failed
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: 'results/results.json' }],
    ['junit', { outputFile: 'results/playwright.xml' }],
  ],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: { args: quiet, ...(chromium && { executablePath: chromium }) },
  },
  projects: [
    {
      name: 'demo',
      testMatch: [
        'desk.spec.ts',
        'live.spec.ts',
        'ticket.spec.ts',
        'merge.spec.ts',
        'work.spec.ts',
        'a11y.spec.ts',
        'report.spec.ts',
        'photos.spec.ts',
        'tracking.spec.ts',
        'mails.spec.ts',
        'mentions.spec.ts',
        'open311.spec.ts',
        'admin.spec.ts',
        'rights.spec.ts',
        'insights.spec.ts',
        'audit.spec.ts',
        'imports.spec.ts',
      ],
      use: { baseURL: process.env['DEMO_URL'] },
    },
    {
      name: 'installation',
      testMatch: ['signin.spec.ts', 'sessions.spec.ts', 'people.spec.ts', 'empty.spec.ts', 'organisation.spec.ts'],
      use: { baseURL: process.env['SEXTON_URL'] },
    },
    {
      name: 'outage',
      testMatch: ['away.spec.ts', 'refused.spec.ts'],
      // they take one database and one mail server away from everybody
      workers: 1,
      use: { baseURL: process.env['SERVED_URL'] },
    },
  ],
})
