/** Every import of the product follows the arrows of ARCHITECTURE.md. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { wrongImports } from '../support/arrows.ts';

const root = path.resolve(import.meta.dirname, '../..');
const files = ['content', 'kiosk', 'server', 'signage']
  .filter((top) => existsSync(path.join(root, top)))
  .flatMap((top) =>
    readdirSync(path.join(root, top), { recursive: true, encoding: 'utf8' }).map((it) => `${top}/${it}`),
  )
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('.d.ts'));

it('no file imports against the arrows', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((file) => wrongImports(file, readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
});

describe('an import against the arrows is found', () => {
  it.each([
    ['content/model/slot.ts', '#content/rules/showing.ts'],
    ['content/model/slot.ts', '../rules/showing.ts'],
    ['content/model/slot.ts', 'preact'],
    ['content/rules/showing.ts', '#content/wire/events.ts'],
    ['content/rules/showing.ts', '../page/clock.ts'],
    ['content/rules/search/plan.ts', 'pinyin-pro'],
    ['content/rules/search/plan.ts', 'node:fs'],
    ['content/wire/events.ts', '../rules/showing.ts'],
    ['content/page/link.ts', '../../kiosk/kiosk.ts'],
    ['content/page/link.ts', '#server/platform/clock.ts'],
    ['kiosk/main.tsx', '../signage/player.ts'],
    ['kiosk/main.tsx', '#server/platform/refusal.ts'],
    ['kiosk/views/home/home.tsx', '../../../server/desk/app.tsx'],
    ['signage/player.ts', '#server/screens/programmes.ts'],
    ['signage/player.ts', 'node:fs'],
    ['server/desk/app.tsx', '../platform/refusal.ts'],
    ['server/desk/app.tsx', '../../kiosk/kiosk.ts'],
    ['server/desk/app.tsx', 'express'],
    ['server/platform/store.ts', '../people/people.ts'],
    ['server/platform/store.ts', '#content/model/town.ts'],
    ['server/platform/store.ts', '../hub.ts'],
    ['server/search/search.ts', '../queries/queries.ts'],
    ['server/search/search.ts', '#server/queries/queries.ts'],
    ['server/search/search.ts', '../settings.ts'],
    ['server/search/search.ts', '#content/page/link.ts'],
    ['server/search/search.ts', '../desk/app.tsx'],
    ['server/hub.ts', './desk/app.tsx'],
    ['server/hub.ts', '../kiosk/kiosk.ts'],
    ['server/starter.ts', './people/people.ts'],
  ])('%s may not import %s', (file, target) => {
    expect(wrongImports(file, `import { a } from '${target}';`)).toHaveLength(1);
  });

  it.each([
    `import type { A } from '../people/people.ts';`,
    `import {\n  a,\n  b,\n} from '../people/people.ts';`,
    `import '../people/people.ts';`,
    `export * from "../people/people.ts";`,
    `const a = await import('../people/people.ts');`,
    `type A = import('../people/people.ts').A;`,
    `import express from 'express';import { a } from '../people/people.ts'`,
  ])('in whatever way it is written: %j', (text) => {
    expect(wrongImports('server/search/search.ts', text)).toHaveLength(1);
  });

  it('and nothing else is', () => {
    const fine = `import { z } from 'zod';\nimport { a } from './b.ts';\nimport { c } from '#server/platform/parse.ts';\nexport const d = 'from';`;
    expect(wrongImports('server/search/search.ts', fine)).toEqual([]);
    expect(wrongImports('elsewhere/a.ts', '')).toEqual(['elsewhere/a.ts is in no room']);
  });
});
