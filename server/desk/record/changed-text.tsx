/** Two texts compared: what changed is marked to the letter, and of what is the same only the neighbourhood stands open. */
import { type ComponentChildren, Fragment } from 'preact';
import type { Disclosure } from '#content/model/disclosure.ts';
import { type Cut, type Row, rowsOf } from '../writing/compare.ts';
import { linesOf } from '../writing/field-words.ts';
import '../styles/record.css';

/** All that is in it, as lines. */
export const textOf = (it: Disclosure): string => linesOf(it).join('\n');

/** So many lines that are the same stand open around a change. */
const around = 2;

export function Line({ cut: [head, differing, tail] }: { readonly cut: Cut }) {
  return (
    <>
      {head}
      {differing && (head || tail) ? <mark>{differing}</mark> : differing || '\u00a0'}
      {tail}
    </>
  );
}

/** Rows in order; a long run that is the same is folded up. */
export function Rows({
  rows,
  children,
}: {
  readonly rows: readonly Row[];
  readonly children: (row: Row, key: number) => ComponentChildren;
}) {
  const shown: ComponentChildren[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at];
    if (!row) break;
    const rest = rows.slice(at).findIndex(({ kind }) => kind !== 'same');
    const run = row.kind === 'same' ? (rest === -1 ? rows.length - at : rest) : 0;
    const from = at === 0 ? 0 : at + around;
    const to = at + run === rows.length ? rows.length : at + run - around;
    if (to - from <= around * 2) {
      const next = Math.max(at + run, at + 1);
      shown.push(...rows.slice(at, next).map((one, along) => children(one, at + along)));
      at = next;
      continue;
    }
    shown.push(
      ...rows.slice(at, from).map((one, along) => children(one, at + along)),
      <details class="same-lines" key={`same-${at}`}>
        <summary class="small">这里有 {to - from} 行一样</summary>
        {rows.slice(from, to).map((one, along) => children(one, from + along))}
      </details>,
      ...rows.slice(to, at + run).map((one, along) => children(one, to + along)),
    );
    at += run;
  }
  return <>{shown}</>;
}

/** Lines in order, of a change the new one first. */
export function Compared({
  now,
  before,
  nowName,
  beforeName,
}: {
  readonly now: string;
  readonly before: string;
  readonly nowName: string;
  readonly beforeName: string;
}) {
  return (
    <div class="compared">
      <Rows rows={rowsOf(now, before)}>
        {(row, key) =>
          row.kind === 'same' ? (
            <p key={key}>{row.text || '\u00a0'}</p>
          ) : (
            <Fragment key={key}>
              {row.mine && (
                <p class="line-mine">
                  <span class="line-mark">{nowName}</span>
                  <Line cut={row.mine} />
                </p>
              )}
              {row.theirs && (
                <p class="line-theirs">
                  <span class="line-mark">{beforeName}</span>
                  <Line cut={row.theirs} />
                </p>
              )}
            </Fragment>
          )
        }
      </Rows>
    </div>
  );
}

export function ChangedText({ working, live }: { readonly working: Disclosure; readonly live: Disclosure }) {
  return (
    <details class="card" open>
      <summary>
        <h2>和正在公开的版本比，改了什么</h2>
      </summary>
      <Compared now={textOf(working)} before={textOf(live)} nowName="新" beforeName="旧" />
    </details>
  );
}
