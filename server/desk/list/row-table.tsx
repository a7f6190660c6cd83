/** The table of disclosures, however many: what is near the window stands in the page, the rest keeps its place empty until it comes near. */
import { useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { type Category, categoryNames, kindNames } from '#content/model/terms.ts';
import type { DeskRow } from '#content/wire/disclosure-bodies.ts';
import { SampleMark, StateBadge } from '../parts/badges.tsx';
import { DueMark } from '../parts/due.tsx';
import { To } from '../parts/to.tsx';
import { shownNow } from '../state/live.ts';
import { nameOf } from '../state/names.ts';
import { pageSize, type ShownRows } from '../state/row-pages.ts';
import { agoText, whenText } from '../state/when.ts';

/** What is so near the window, in pixels, stands in the page already. */
const nearness = 1200;
/** Of a row that was not seen yet. */
const likelyHeight = 58;
const columns = ['标题', '状态', '种类', '公开主体', '经手人', '最近改动'];

/** How high pages are; kept while other places are looked at, so that going back leads to where one was. */
const kept = { path: '', heights: new Map<number, number>() };
/** As high as they were for what was asked; another question has other rows. */
function heightsFor(path: string): Map<number, number> {
  if (kept.path !== path) {
    kept.path = path;
    kept.heights = new Map();
  }
  return kept.heights;
}

/** What is up while the working revision is something else, or until when it is up. */
function liveText({ live, state }: DeskRow, at: number): string {
  if (!live) return '';
  if (state === 'scheduled') return `${whenText(live.from, at)} 发布`;
  if (state === 'published') return live.until ? `公开到 ${whenText(live.until, at)}` : '';
  return live.from <= at && (live.until === null || at < live.until) ? '上一版仍在公开' : '';
}

function Row({ row, number, at }: { readonly row: DeskRow; readonly number: number; readonly at: number }) {
  const note = liveText(row, at);
  return (
    <tr aria-rowindex={number}>
      <td class="cell-title">
        <To place={{ view: 'record', id: row.id }}>{row.title}</To>
        {row.sample && <SampleMark />}
      </td>
      <td class="cell-state">
        <StateBadge state={row.state} />
        {note && <span class="small soft">{note}</span>}
        <DueMark due={row.due} />
      </td>
      <td class="cell-soft">
        {kindNames[row.kind]}
        {row.kind === 'notice' && (
          <span class="row-category">{categoryNames[row.category as Category] ?? row.category}</span>
        )}
      </td>
      <td class="cell-soft">{row.department}</td>
      <td class="cell-soft cell-author">{nameOf(row.author)}</td>
      <td class="cell-soft number">{agoText(row.editedAt, at)}</td>
    </tr>
  );
}

type PageProps = {
  readonly number: number;
  readonly rows: readonly DeskRow[];
  readonly at: number;
};

function Page({ number, rows, at }: PageProps) {
  // The same rows at the same minute are not looked at again while the window moves.
  const shown = useMemo(
    () => rows.map((row, place) => <Row key={row.id} row={row} number={(number - 1) * pageSize + place + 2} at={at} />),
    [rows, at, number],
  );
  return <tbody data-page={number}>{shown}</tbody>;
}

/** Keeps the place of pages that are not near, or not there yet. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tbody>
      <tr class="rows-gap" style={{ height: `${Math.round(height)}px` }} />
    </tbody>
  );
}

/** From a title the arrows lead to the next. */
function walk(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || !(event.currentTarget instanceof HTMLElement)) return;
  const titles = [...event.currentTarget.querySelectorAll<HTMLElement>('.cell-title a')];
  const here = titles.indexOf(event.target as HTMLElement);
  const next = here < 0 ? undefined : titles[here + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The pages from `above` to `below` pixels of the table, by their heights. */
function pagesBetween(above: number, below: number, count: number, heightOf: (page: number) => number): number[] {
  const found: number[] = [];
  let top = 0;
  for (let page = 1; page <= count && top < below; page += 1) {
    const bottom = top + heightOf(page);
    if (bottom > above) found.push(page);
    top = bottom;
  }
  return found;
}

type Props = {
  readonly shown: ShownRows;
  readonly busy: boolean;
  readonly onSight: (pages: ReadonlySet<number>) => void;
};

export function RowTable({ shown, busy, onSight }: Props) {
  const { path, total, pages } = shown;
  const near = useSignal<readonly number[]>([1]);
  const table = useRef<HTMLTableElement>(null);
  const heights = heightsFor(path);
  const count = Math.ceil(total / pageSize);
  const usual = (heights.get(1) ?? 0) / Math.min(pageSize, total) || likelyHeight;
  const heightOf = (page: number): number =>
    heights.get(page) ?? usual * Math.min(pageSize, total - (page - 1) * pageSize);
  const look = (): void => {
    const { current } = table;
    if (!current) return;
    for (const body of current.tBodies)
      if (body.dataset.page) heights.set(Number(body.dataset.page), body.offsetHeight);
    const above = -current.getBoundingClientRect().top;
    const found = new Set(pagesBetween(above - nearness, above + innerHeight + nearness, count, heightOf));
    // Whoever is at a row by keyboard stays there while the window moves.
    const held = Number(document.activeElement?.closest<HTMLElement>('.list-rows [data-page]')?.dataset.page ?? 0);
    if (held > 0 && held <= count) found.add(held);
    const next = [...found].sort((a, b) => a - b);
    if (next.join() !== near.peek().join()) near.value = next;
    onSight(found);
  };
  const lookNow = useRef(look);
  lookNow.current = look;
  useEffect(() => {
    const onMove = () => lookNow.current();
    addEventListener('scroll', onMove, { passive: true });
    addEventListener('resize', onMove, { passive: true });
    return () => {
      removeEventListener('scroll', onMove);
      removeEventListener('resize', onMove);
    };
  }, []);
  // What has come may be higher or lower than was thought.
  useLayoutEffect(look, [pages, total, near.value]);
  const at = Math.floor(shownNow.value / 60_000) * 60_000;
  const between = (from: number, to: number): number => {
    let sum = 0;
    for (let page = from; page < to; page += 1) sum += heightOf(page);
    return sum;
  };
  const there = near.value.filter((page) => pages.has(page));
  return (
    // The arrows are a shorter way between its links, which are reached without them.
    <table ref={table} class="rows list-rows" aria-rowcount={total + 1} aria-busy={busy} onKeyDown={walk}>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {there.map((page, place) => {
        const from = (there[place - 1] ?? 0) + 1;
        return (
          <Fragment key={page}>
            {from < page && <Gap height={between(from, page)} />}
            <Page number={page} rows={pages.get(page) ?? []} at={at} />
          </Fragment>
        );
      })}
      {(there.at(-1) ?? 0) < count && <Gap height={between((there.at(-1) ?? 0) + 1, count + 1)} />}
    </table>
  );
}
