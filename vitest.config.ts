import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Real documents, beside the project or where COUNCIL_DATA says; without them that part of the suite is left out. */
const data = process.env.COUNCIL_DATA ?? new URL('../shared/data', import.meta.url).pathname;

/** The SDK's notice on the Node of deployments says nothing about the tests. */
const env = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };

const common = { testTimeout: 60_000, hookTimeout: 120_000, globalSetup: ['test/support/template.ts'] };

export default defineConfig({
  test: {
    // Much of what the tests do is waiting: every core has a worker, and one more has something to do meanwhile.
    maxWorkers: availableParallelism() + 1,
    reporters: ['default', './test/support/closing-line.ts'],
    projects: [
      { test: { ...common, name: 'unit', env, include: ['test/**/*.test.ts'], exclude: ['test/data/**'] } },
      ...(existsSync(data)
        ? [
            {
              test: {
                ...common,
                name: 'data',
                include: ['test/data/**/*.test.ts'],
                env: { ...env, COUNCIL_DATA: data },
                testTimeout: 120_000,
              },
            },
          ]
        : []),
    ],
  },
});
