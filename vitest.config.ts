/** Four kinds of tests, see docs of `test/`: unit (pure), integration (real hub), browser (real Chromium), fault (kills). */
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const project = (name: string, options: object = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], ...options },
});

export default defineConfig({
  plugins: [preact()],
  test: {
    environment: 'node',
    projects: [
      project('unit'),
      project('integration', { testTimeout: 20_000, hookTimeout: 30_000 }),
      project('browser', {
        testTimeout: 60_000,
        hookTimeout: 120_000,
        fileParallelism: false,
        globalSetup: ['test/support/built.ts', 'test/support/chromium-setup.ts'],
      }),
      project('fault', {
        testTimeout: 900_000,
        hookTimeout: 60_000,
        fileParallelism: false,
        globalSetup: ['test/support/built.ts'],
      }),
    ],
  },
});
