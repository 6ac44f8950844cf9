import { defineConfig } from 'vitest/config'

/** The server's promises hold on both databases, so its tests run twice. */
const server = {
  include: ['server/**/*.test.ts'],
  testTimeout: 180_000,
  hookTimeout: 120_000,
  maxWorkers: 3,
  // The server is loaded once by each worker, not once for each file: half of the time. It keeps nothing in its modules that a test could set.
  isolate: false,
}

export default defineConfig({
  test: {
    reporters: ['default', './count-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{shared,liff-app,migrations,simulator,bench}/**/*.test.{ts,tsx}', '*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 30_000,
          maxWorkers: 3,
        },
      },
      {
        test: {
          name: 'server on SQLite',
          ...server,
          globalSetup: ['server/testing-sqlite.ts'],
        },
      },
      {
        test: {
          name: 'server on PostgreSQL',
          ...server,
          env: { TEST_DATABASE: 'postgres' },
          globalSetup: ['server/testing-postgres.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/unpack-browser.ts'],
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // A busy machine shows a picture later than in vitest's one second.
          expect: { poll: { timeout: 20_000 } },
          // On two processors: they wait nearly as long as they work.
          maxWorkers: 3,
        },
      },
    ],
  },
})
