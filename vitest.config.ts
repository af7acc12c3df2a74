import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Only against a test that hangs: on a loaded machine the slowest take minutes.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // The tests of whole builds start browsers; two at once is what two cores can carry.
    maxWorkers: 2,
    // It imports JSON as only bundlers take it.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
  },
});
