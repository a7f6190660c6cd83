/** Four kinds of tests: unit (pure), then integration (real hub) and fault (kills) side by side, then browser (real Chromium). */
import preact from '@preact/preset-vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const turns = { unit: 0, integration: 1, fault: 1, browser: 2 } as const;
const built = 'test/support/built.ts';

const project = (
  name: keyof typeof turns,
  options: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    // A browser's timings mean nothing beside another kind's load.
    sequence: { groupOrder: turns[name] },
    ...options,
  },
});

export default defineConfig({
  plugins: [preact()],
  test: {
    environment: 'node',
    passWithNoTests: true,
    projects: [
      project('unit', { testTimeout: 20_000 }),
      project('integration', { testTimeout: 60_000, hookTimeout: 30_000, globalSetup: [built] }),
      project('browser', {
        testTimeout: 60_000,
        hookTimeout: 120_000,
        fileParallelism: false,
        globalSetup: [built, 'test/support/chromium-setup.ts'],
      }),
      project('fault', { testTimeout: 900_000, hookTimeout: 60_000, globalSetup: [built] }),
    ],
  },
});
