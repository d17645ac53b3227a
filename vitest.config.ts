import { defineConfig } from 'vitest/config'

const console = './tests/support/setup-console.ts'
const database = {
  globalSetup: './tests/support/global-database.ts',
  setupFiles: ['./tests/support/setup-database.ts', console],
}

/** One kind of tests; `npm test -- --only NAME` runs it alone. */
function project(name: string, settings: object = {}) {
  const include = [`tests/${name}/**/*.test.{ts,tsx}`]
  return {
    test: { name, include, pool: 'forks' as const, setupFiles: [console], ...settings },
  }
}

export default defineConfig({
  test: {
    projects: [
      // Properties are tried many times over; a busy machine takes its time.
      project('domain', { testTimeout: 30_000 }),
      project('components'),
      project('architecture'),
      project('features', { ...database, testTimeout: 20_000, hookTimeout: 30_000 }),
      project('simulation', { ...database, testTimeout: 3_000_000, hookTimeout: 3_000_000 }),
      project('gateways', { ...database, testTimeout: 30_000, hookTimeout: 300_000 }),
      project('launch', {
        testTimeout: 240_000,
        hookTimeout: 300_000,
        setupFiles: [],
        // Starts are timed, and each is several processes.
        fileParallelism: false,
      }),
      project('e2e', {
        globalSetup: './tests/support/global-product.ts',
        testTimeout: 60_000,
        hookTimeout: 300_000,
        setupFiles: [],
        // The machine's cores belong to the browser and the product.
        fileParallelism: false,
      }),
    ],
  },
})
