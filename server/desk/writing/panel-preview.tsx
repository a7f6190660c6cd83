/** The pages of an LED panel with the text on them, set by the very rules that the screen and the hub's picture use. */
import { useSignal } from '@preact/signals';
import '@fontsource/unifont/400.css';
import type { Disclosure } from '#content/model/disclosure.ts';
import type { Programme } from '#content/model/programme.ts';
import type { Panel, PublicScreen } from '#content/model/screen.ts';
import { cellsMeasure, clustersOf } from '#content/rules/fitting/characters.ts';
import { bookOf } from '#content/rules/frame/book.ts';
import type { Frame, Run } from '#content/rules/frame/page.ts';
import { paintedAt } from '#content/rules/frame/painted.ts';
import { plainText } from '#content/rules/plain-text.ts';
import { standingFace } from '#content/rules/programme.ts';
import { Read } from '../parts/states.tsx';
import { useAnswer } from '../state/answer.ts';
import { now } from '../state/live.ts';
import { town } from '../state/town.ts';
import { todayAt, zone } from '../state/when.ts';

const slideId = 'preview';
const mostPages = 12;
const nowhere = { town: '', hall: '', hours: '', hotlineName: '', hotline: '', phone: '' };

/** A programme of this text alone. */
function programmeOf(text: Disclosure): Programme {
  return {
    version: 0,
    effectiveFrom: 0,
    playlist: slideId,
    zone,
    standing: town.value ? standingFace(town.value) : nowhere,
    slides: [
      {
        id: slideId,
        content: {
          kind: 'disclosure',
          id: text.id,
          revision: 0,
          face: 'full',
          title: text.title,
          summary: text.summary,
          body: text.kind === 'notice' ? plainText(text.body) : text.summary,
          publisher: text.publisher,
          issued: text.issued ?? todayAt(now()),
        },
        windows: [],
        from: 0,
        until: null,
        priority: 'ordinary',
        weight: 1,
        dwellMs: null,
      },
    ],
  };
}

/** One round of the panel: each page once, with the seconds it stays. */
function framesOf(text: Disclosure, panel: Panel): { readonly frame: Frame; readonly seconds: number }[] {
  const book = bookOf(programmeOf(text), panel);
  const frames = new Map<number, { readonly frame: Frame; readonly seconds: number }>();
  let at = now();
  for (let turn = 0; turn < mostPages * 2; turn += 1) {
    const { page, frame, from, turnsAt } = paintedAt({ book, takeover: null }, at);
    if (!frames.has(page)) frames.set(page, { frame, seconds: Math.round((turnsAt - from) / 1000) });
    else if (page === 0) break;
    at = turnsAt;
  }
  return [...frames].sort(([a], [b]) => a - b).map(([, shown]) => shown);
}

const anchors = { start: 'start', middle: 'middle', end: 'end' } as const;

function RunText({ run, face, colour }: { readonly run: Run; readonly face: Frame['face']; readonly colour: string }) {
  const cells = clustersOf(run.text).reduce((sum, cluster) => sum + cellsMeasure(cluster), 0);
  const bitmap = face === 'bitmap';
  return (
    <text
      x={run.x}
      y={run.y + run.size * 0.86}
      fill={colour}
      font-size={run.size}
      font-weight={bitmap ? 400 : run.bold ? 700 : 400}
      text-anchor={anchors[run.align]}
      class={bitmap ? 'panel-bitmap' : 'panel-outline'}
      {...(bitmap &&
        cells > 0 && { textLength: Math.min(run.width, (cells * run.size) / 2), lengthAdjust: 'spacingAndGlyphs' })}
    >
      {run.text}
    </text>
  );
}

function FrameFace({ frame, name }: { readonly frame: Frame; readonly name: string }) {
  const { width, height, palette, boxes, runs, face } = frame;
  return (
    <svg
      class="panel-frame"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${name}：${runs.map(({ text }) => text).join('')}`}
    >
      <rect width={width} height={height} fill={palette.ground} />
      {boxes.map((box) => (
        <rect
          key={`${box.x},${box.y},${box.role}`}
          x={box.x}
          y={box.y}
          width={box.width}
          height={box.height}
          fill={palette[box.role]}
        />
      ))}
      {runs.map((run) => (
        <RunText key={`${run.x},${run.y},${run.text}`} run={run} face={face} colour={palette[run.role]} />
      ))}
    </svg>
  );
}

export function PanelPreview({ text }: { readonly text: Disclosure }) {
  const screens = useAnswer<{ items: readonly PublicScreen[] }>('/api/desk/screens');
  const chosen = useSignal('');
  return (
    <Read of={screens}>
      {({ items }) => {
        const screen = items.find(({ id }) => id === chosen.value) ?? items[0];
        if (!screen) return <p class="card-none">还没有登记电子屏。</p>;
        const frames = framesOf(text, screen.panel);
        const seconds = frames.reduce((sum, frame) => sum + frame.seconds, 0);
        return (
          <div class="stack">
            {items.length > 1 && (
              <select
                aria-label="哪一块屏"
                value={screen.id}
                onChange={(event) => (chosen.value = event.currentTarget.value)}
              >
                {items.map(({ id, name, panel }) => (
                  <option key={id} value={id}>
                    {name}（{panel.width}×{panel.height}）
                  </option>
                ))}
              </select>
            )}
            <p class="hint">
              {screen.name}上共 {frames.length} 页，放一遍约 {seconds} 秒。
              {!text.channels.includes('screens') && '现在没有勾选“电子屏”，不会上屏。'}
            </p>
            <ol class="panel-pages">
              {frames.map(({ frame, seconds: stays }, page) => (
                <li key={page}>
                  <FrameFace frame={frame} name={`第 ${page + 1} 页`} />
                  <span class="small soft number">
                    第 {page + 1} 页 · {stays} 秒
                  </span>
                </li>
              ))}
            </ol>
          </div>
        );
      }}
    </Read>
  );
}
