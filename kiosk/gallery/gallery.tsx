/** The gallery: one example of a view at a time, by `?view=guide&example=full&size=largest&contrast=high&language=en`; a list without them. */
import { render } from 'preact';
import { createKiosk, KioskProvider } from '../kiosk.ts';
import { Shell } from '../parts/shell.tsx';
import { createFinder } from '../state/finder.ts';
import { fitPage } from '../state/fit-page.ts';
import { mmPerPxOf } from '../state/measure.ts';
import { examples } from './examples.ts';
import { keptStill } from './still.ts';
import '../styles/kiosk.css';

const settings = new URLSearchParams(location.search);
const view = settings.get('view') ?? '';
const example = examples[view]?.find(({ name }) => name === (settings.get('example') ?? 'full'));
const root = document.getElementById('kiosk');

if (root && example) {
  const parts = keptStill(example);
  const kiosk = createKiosk({ ...parts, finder: createFinder(parts) });
  const { preferences } = kiosk;
  const size = settings.get('size');
  const language = settings.get('language');
  if (size === 'large' || size === 'largest') preferences.size.value = size;
  if (language === 'zh-Hant' || language === 'en') preferences.language.value = language;
  preferences.contrast.value = settings.get('contrast') === 'high';
  preferences.reach.value = settings.get('reach') === 'low';
  preferences.hand.value = settings.get('hand') === 'left' ? 'left' : 'right';
  fitPage(kiosk, mmPerPxOf(settings.get('mm')));
  render(<KioskProvider value={kiosk}>{<Shell />}</KioskProvider>, root);
} else if (root) {
  const all = Object.entries(examples).flatMap(([name, ones]) => ones.map((one) => [name, one.name] as const));
  render(
    <ul>
      {all.map(([name, one]) => (
        <li key={`${name} ${one}`}>
          <a href={`?view=${name}&example=${one}`}>
            {name}: {one}
          </a>
        </li>
      ))}
    </ul>,
    root,
  );
}
