/** All disclosures: filtered by state and kind, searched by title; what is late next stands first. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type Category, categoryNames, type Kind, kindNames, type State, stateNames } from '#content/model/terms.ts';
import type { DeskRow } from '#content/wire/disclosure-bodies.ts';
import { SampleMark, StateBadge } from '../parts/badges.tsx';
import { DueMark } from '../parts/due.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { type Reading, useAnswer } from '../state/answer.ts';
import { changes, now } from '../state/live.ts';
import { nameOf } from '../state/names.ts';
import { go, type ListPlace, listPlace } from '../state/router.ts';
import { mayReview } from '../state/session.ts';
import { agoText, whenText } from '../state/when.ts';

export type Rows = {
  readonly items: readonly DeskRow[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
};
const size = 50;

/** The hub's address of the rows of a filter. */
export function rowsPath({ state, kind, q, page }: Omit<ListPlace, 'view'>, most = size): string {
  const query = new URLSearchParams({ page: String(page), size: String(most) });
  if (state) query.set('state', state);
  if (kind) query.set('kind', kind);
  if (q) query.set('q', q);
  return `/api/desk/disclosures?${query}`;
}

/** What is up while the working revision is something else, or until when it is up. */
function liveText(row: DeskRow, at: number): string {
  const { live, state } = row;
  if (!live) return '';
  if (state === 'scheduled') return `${whenText(live.from, at)} 发布`;
  if (state === 'published') return live.until ? `公开到 ${whenText(live.until, at)}` : '';
  return live.from <= at && (live.until === null || at < live.until) ? '上一版仍在公开' : '';
}

function Row({ row, at }: { readonly row: DeskRow; readonly at: number }) {
  const note = liveText(row, at);
  return (
    <tr>
      <td class="cell-title">
        <To place={{ view: 'record', id: row.id }}>{row.title}</To>
        {row.sample && <SampleMark />}
      </td>
      <td class="cell-state">
        <StateBadge state={row.state} />
        {note && <span class="small soft">{note}</span>}
        <DueMark due={row.due} />
      </td>
      <td class="cell-soft">{kindNames[row.kind]}</td>
      <td class="cell-soft cell-category">{categoryNames[row.category as Category] ?? row.category}</td>
      <td class="cell-soft">{nameOf(row.author)}</td>
      <td class="cell-soft number">{agoText(row.editedAt, at)}</td>
    </tr>
  );
}

export function RowTable({ rows }: { readonly rows: readonly DeskRow[] }) {
  const at = now();
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">标题</th>
          <th scope="col">状态</th>
          <th scope="col">种类</th>
          <th scope="col">类别</th>
          <th scope="col">经手人</th>
          <th scope="col">最近改动</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} at={at} />
        ))}
      </tbody>
    </table>
  );
}

/** The last answer stays on the page while the next filter is asked. */
function useSteady(reading: Reading<Rows>): Rows | undefined {
  const last = useRef<Rows | undefined>(undefined);
  if (reading.value) last.current = reading.value;
  return reading.value ?? last.current;
}

export function List({ place }: { readonly place: ListPlace }) {
  const reading = useAnswer<Rows>(rowsPath(place), changes);
  const rows = useSteady(reading);
  const words = useSignal(place.q);
  const search = useRef<HTMLInputElement>(null);
  const to = (change: Partial<ListPlace>) => go(listPlace({ ...place, page: 1, ...change }), { replace: true });

  useEffect(() => {
    const timer = setTimeout(() => {
      if (words.value.trim() !== place.q) void to({ q: words.value.trim() });
    }, 250);
    return () => clearTimeout(timer);
  }, [words.value]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key === '/' && !typing) {
        event.preventDefault();
        search.current?.focus();
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  const filtered = place.q !== '' || place.kind !== null || place.state !== null;
  return (
    <>
      <PageHead title="全部信息" about={rows ? `${filtered ? '找到' : '共'} ${rows.total} 条` : '正在读取…'}>
        {mayReview.value && (
          <To place={{ view: 'release' }} class="button">
            <Icon name="check" />
            批量发布
          </To>
        )}
      </PageHead>
      <search class="filters">
        <div class="search-box">
          <Icon name="search" />
          <input
            ref={search}
            type="search"
            aria-label="按标题查找"
            placeholder="按标题查找（按 / 键到这里）"
            value={words.value}
            onInput={(event) => {
              words.value = event.currentTarget.value;
            }}
          />
        </div>
        <select
          aria-label="种类"
          value={place.kind ?? ''}
          onChange={(event) => to({ kind: (event.currentTarget.value || null) as Kind | null })}
        >
          <option value="">所有种类</option>
          {Object.entries(kindNames).map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
        <fieldset class="state-chips">
          <legend class="unseen">状态</legend>
          {([null, ...Object.keys(stateNames)] as (State | null)[]).map((state) => (
            <button
              type="button"
              key={state ?? 'all'}
              class="chip"
              aria-pressed={place.state === state}
              onClick={() => to({ state })}
            >
              {state ? stateNames[state] : '全部'}
            </button>
          ))}
        </fieldset>
      </search>
      {!rows && reading.error !== undefined && <Failed error={reading.error} again={reading.again} />}
      {!rows && reading.error === undefined && <Loading />}
      {rows && rows.items.length === 0 && (
        <Empty title={filtered ? '没有符合条件的信息' : '还没有信息'}>
          {filtered && (
            <button
              type="button"
              class="button"
              onClick={() => {
                words.value = '';
                void to(listPlace());
              }}
            >
              看全部
            </button>
          )}
        </Empty>
      )}
      {rows && rows.items.length > 0 && <RowTable rows={rows.items} />}
      {rows && rows.total > rows.size && <Pages rows={rows} onPage={(page) => go(listPlace({ ...place, page }))} />}
    </>
  );
}

function Pages({ rows, onPage }: { readonly rows: Rows; readonly onPage: (page: number) => void }) {
  const last = Math.ceil(rows.total / rows.size);
  return (
    <nav class="pages" aria-label="翻页">
      <button type="button" class="button" disabled={rows.page <= 1} onClick={() => onPage(rows.page - 1)}>
        上一页
      </button>
      <span class="number">
        第 {rows.page} / {last} 页
      </span>
      <button type="button" class="button" disabled={rows.page >= last} onClick={() => onPage(rows.page + 1)}>
        下一页
      </button>
    </nav>
  );
}
