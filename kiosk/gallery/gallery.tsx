/**
 * The gallery: one example of a view at a time, by what stands after `#` in the address, e.g.
 * `#view=guide&example=full&size=largest&contrast=high&language=en&reach=low&hand=left&mm=0.49`; a list without it.
 * Follows each change of it without loading anew.
 */
import { render } from 'preact';
import { createKiosk, KioskProvider } from '../kiosk.ts';
import { Shell } from '../parts/shell.tsx';
import { createFinder } from '../state/finder.ts';
import { fitPage } from '../state/fit-page.ts';
import { createHandwriting } from '../state/recogniser.ts';
import { settingsOf } from '../state/settings.ts';
import type { Example } from './example.ts';
import { examples } from './examples.ts';
import { keptStill } from './still.ts';
import '../styles/kiosk.css';

const root = document.getElementById('kiosk');
let leave = () => {};
/** The example that stands, and what changes how it looks. */
let standing: { readonly example: Example; look(settings: URLSearchParams): void } | undefined;

function show(): void {
  if (!root) return;
  const settings = new URLSearchParams(location.hash.slice(1));
  const example = examples[settings.get('view') ?? '']?.find(
    ({ name }) => name === (settings.get('example') ?? 'full'),
  );
  if (example && standing?.example === example) {
    standing.look(settings);
    return;
  }
  leave();
  render(null, root);
  standing = example && { example, look: showExample(example, settings, root) };
  if (!example) render(<List />, root);
}

/** Gives what changes its look from then on. */
function showExample(example: Example, settings: URLSearchParams, into: HTMLElement): (next: URLSearchParams) => void {
  const parts = keptStill(example);
  const kiosk = createKiosk({ ...parts, finder: createFinder(parts), handwriting: createHandwriting() });
  const { preferences } = kiosk;
  const look = (next: URLSearchParams) => {
    const [size, language] = [next.get('size'), next.get('language')];
    preferences.size.value = size === 'large' || size === 'largest' ? size : 'standard';
    preferences.language.value = language === 'zh-Hant' || language === 'en' ? language : 'zh-Hans';
    preferences.contrast.value = next.get('contrast') === 'high';
    preferences.reach.value = next.get('reach') === 'low';
    preferences.hand.value = next.get('hand') === 'left' ? 'left' : 'right';
  };
  look(settings);
  leave = fitPage(kiosk, settingsOf(settings.toString()).mmPerPx);
  render(<KioskProvider value={kiosk}>{<Shell />}</KioskProvider>, into);
  const { touched } = example;
  if (touched) touch(touched, into);
  return look;
}

/** Touches what the example names as soon as it is there. */
function touch(selector: string, inside: HTMLElement): void {
  const look = () => {
    const found = inside.querySelector<HTMLElement>(selector);
    if (found) found.click();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function List() {
  const all = Object.entries(examples).flatMap(([name, ones]) => ones.map((one) => [name, one.name] as const));
  return (
    <ul>
      {all.map(([name, one]) => (
        <li key={`${name} ${one}`}>
          <a href={`#view=${name}&example=${one}`}>
            {name}: {one}
          </a>
        </li>
      ))}
    </ul>
  );
}

addEventListener('hashchange', show);
show();
