import { fileURLToPath } from 'node:url'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { reportCatalogue, reportPage, weighFirstLoads } from './vite.pages.ts'

const server = process.env.SEXTON_URL ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [
    tanstackRouter({ target: 'react', autoCodeSplitting: true, quoteStyle: 'single' }),
    react(),
    reportCatalogue(),
    reportPage(),
    weighFirstLoads(),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: ['chrome125', 'firefox127', 'safari17.5'],
    // Everything is served as a file of its own: the content security policy allows no data: URL for scripts or fonts.
    assetsInlineLimit: 0,
    // The report form is a page of its own: opened from a QR code, it must be there at once.
    rollupOptions: { input: ['index.html', 'report.html'] },
  },
  server: { proxy: { '/api': server, '/auth': server, '/q': server } },
  test: {
    dir: 'src',
    environment: 'jsdom',
    setupFiles: ['./src/testing/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
    testTimeout: 20_000,
  },
})
