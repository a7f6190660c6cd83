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
import { mmPerPxOf } from '../state/measure.ts';
import { createHandwriting } from '../state/recogniser.ts';
import type { Example } from './example.ts';
import { examples } from './examples.ts';
import { keptStill } from './still.ts';
import '../styles/kiosk.css';

const root = document.getElementById('kiosk');
let leave = () => {};

function show(): void {
  if (!root) return;
  leave();
  render(null, root);
  const settings = new URLSearchParams(location.hash.slice(1));
  const example = examples[settings.get('view') ?? '']?.find(
    ({ name }) => name === (settings.get('example') ?? 'full'),
  );
  if (example) showExample(example, settings, root);
  else render(<List />, root);
}

function showExample(example: Example, settings: URLSearchParams, into: HTMLElement): void {
  const parts = keptStill(example);
  const kiosk = createKiosk({ ...parts, finder: createFinder(parts), handwriting: createHandwriting() });
  const { preferences } = kiosk;
  const size = settings.get('size');
  const language = settings.get('language');
  if (size === 'large' || size === 'largest') preferences.size.value = size;
  if (language === 'zh-Hant' || language === 'en') preferences.language.value = language;
  preferences.contrast.value = settings.get('contrast') === 'high';
  preferences.reach.value = settings.get('reach') === 'low';
  preferences.hand.value = settings.get('hand') === 'left' ? 'left' : 'right';
  leave = fitPage(kiosk, mmPerPxOf(settings.get('mm')));
  render(<KioskProvider value={kiosk}>{<Shell />}</KioskProvider>, into);
  const { touched } = example;
  if (touched) touch(touched, into);
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
