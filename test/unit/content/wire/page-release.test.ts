/** Which release a page is of, told by the assets that its HTML names. */
import { expect, it } from 'vitest';
import { releaseOf } from '#content/wire/page-release.ts';

const html = (...assets: string[]) => assets.map((name) => `<link href="/assets/${name}">`).join('\n');

it('is another where any asset is, and the same in whichever order and however often they are named', () => {
  const release = releaseOf('0.1.0', html('kiosk-a.js', 'kiosk-b.css'));
  expect(release).toMatch(/^0\.1\.0\+[0-9a-f]{8}$/);
  expect(releaseOf('0.1.0', html('kiosk-b.css', 'kiosk-a.js', 'kiosk-b.css'))).toBe(release);
  expect(releaseOf('0.1.0', html('kiosk-a.js', 'kiosk-c.css'))).not.toBe(release);
  expect(releaseOf('0.1.1', html('kiosk-a.js', 'kiosk-b.css'))).not.toBe(release);
});

it('is the version alone where the page names none, as in development', () => {
  expect(releaseOf('0.1.0', '<script src="/kiosk/main.tsx"></script>')).toBe('0.1.0');
});
