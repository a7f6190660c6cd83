/** Four kinds of tests, one after another: unit (pure), integration (real hub), browser (real Chromium), fault (kills). */
import preact from '@preact/preset-vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const kinds = ['unit', 'integration', 'browser', 'fault'] as const;
const built = 'test/support/built.ts';

const project = (
  name: (typeof kinds)[number],
  options: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    sequence: { groupOrder: kinds.indexOf(name) },
    ...options,
  },
});

export default defineConfig({
  plugins: [preact()],
  test: {
    environment: 'node',
    passWithNoTests: true,
    // Files of a worker share what they import: it is loaded once, not a hundred times.
    isolate: false,
    // Unless told, a machine of two cores runs one file at a time.
    maxWorkers: '100%',
    projects: [
      project('unit', { testTimeout: 20_000 }),
      project('integration', { testTimeout: 60_000, hookTimeout: 30_000, globalSetup: [built] }),
      project('browser', {
        testTimeout: 480_000,
        hookTimeout: 120_000,
        globalSetup: [built, 'test/support/chromium-setup.ts'],
      }),
      project('fault', { testTimeout: 900_000, hookTimeout: 60_000, globalSetup: [built] }),
    ],
  },
});
