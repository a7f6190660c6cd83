/** All disclosures: filtered by kind, department, state, lateness and words; what is late next stands first. */
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { type Kind, kindNames, type State, stateNames } from '#content/model/terms.ts';
import { RowTable } from '../list/row-table.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { read } from '../state/http.ts';
import { changes } from '../state/live.ts';
import { go, type ListPlace, listPlace, urgencyNames } from '../state/router.ts';
import { createRowPages, pageSize, type Rows } from '../state/row-pages.ts';
import { mayReview } from '../state/session.ts';

export type { Rows } from '../state/row-pages.ts';

type Asked = Partial<Omit<ListPlace, 'view'>> & { readonly page?: number };

/** The hub's address of the rows of a filter. */
export function rowsPath({ page = 1, ...filter }: Asked, most = pageSize): string {
  const query = new URLSearchParams({ page: String(page), size: String(most) });
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  return `/api/desk/disclosures?${query}`;
}

/** Stays while other pages are looked at, so that going back leads to where one was. */
const rows = createRowPages((path, page) => read<Rows>(path.replace('page=1&', `page=${page}&`)));

type SelectProps<Key extends string> = {
  readonly label: string;
  readonly any: string;
  readonly value: Key | null;
  readonly options: Readonly<Record<Key, string>>;
  readonly onValue: (value: Key | null) => void;
};

function FilterSelect<Key extends string>({ label, any, value, options, onValue }: SelectProps<Key>) {
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      class={value ? 'is-set' : undefined}
      onChange={(event) => onValue((event.currentTarget.value || null) as Key | null)}
    >
      <option value="">{any}</option>
      {Object.entries<string>(options).map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );
}

function SearchBox({ q, onWords }: { readonly q: string; readonly onWords: (words: string) => void }) {
  const words = useSignal(q);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (words.peek().trim() !== q) words.value = q;
  }, [q]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key === '/' && !typing) {
        event.preventDefault();
        field.current?.focus();
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const typed = (value: string) => {
    words.value = value;
    onWords(value.trim());
  };
  return (
    <div class="search-box">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        maxLength={100}
        aria-label="按标题、文号或单位查找"
        placeholder="标题、文号或单位（按 / 键到这里）"
        value={words.value}
        onInput={(event) => {
          // Letters that are yet to become characters are no words.
          if (!event.isComposing) typed(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => typed(event.currentTarget.value)}
      />
    </div>
  );
}

export function List({ place }: { readonly place: ListPlace }) {
  const { view: _, ...filter } = place;
  const path = rowsPath(filter);
  const seen = changes.value;
  // Asked before the page is painted: what is typed is found sooner by a frame.
  useLayoutEffect(() => rows.show(path), [path, seen]);
  const to = (change: Partial<ListPlace>) => go(listPlace({ ...place, ...change }), { replace: true });

  const last = rows.shown.value;
  const error = rows.error.value;
  // The last answer stays on the page while the next is awaited, but never in the place of one that did not come.
  const shown = error !== undefined && last?.path !== path ? undefined : last;
  const busy = rows.busy.value || shown?.path !== path;
  const filtered = Object.values(filter).some(Boolean);
  const departments = Object.fromEntries((shown?.departments ?? []).map((name) => [name, name]));
  if (place.department) departments[place.department] = place.department;
  return (
    <>
      <PageHead
        title="全部信息"
        about={
          <span role="status">
            {shown ? `${filtered ? '找到' : '共'} ${shown.total} 条，快到期的在前` : error === undefined && '正在读取…'}
          </span>
        }
      >
        {mayReview.value && (
          <To place={{ view: 'release' }} class="button">
            <Icon name="check" />
            批量发布
          </To>
        )}
      </PageHead>
      <search class="filters">
        <SearchBox q={place.q} onWords={(q) => q !== place.q && void to({ q })} />
        <div class="filter-selects">
          <FilterSelect<Kind>
            label="种类"
            any="所有种类"
            value={place.kind}
            options={kindNames}
            onValue={(kind) => to({ kind })}
          />
          <FilterSelect
            label="公开主体"
            any="所有单位"
            value={place.department}
            options={departments}
            onValue={(department) => to({ department })}
          />
          <FilterSelect
            label="时限"
            any="不限时限"
            value={place.urgency}
            options={urgencyNames}
            onValue={(urgency) => to({ urgency })}
          />
        </div>
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
      {!shown && error !== undefined && <Failed error={error} again={rows.again} />}
      {!shown && error === undefined && <Loading />}
      {shown && shown.total === 0 && (
        <Empty title={filtered ? '没有符合条件的信息' : '还没有信息'}>
          {filtered ? (
            <button type="button" class="button" onClick={() => void go(listPlace(), { replace: true })}>
              看全部
            </button>
          ) : (
            <To place={{ view: 'new', type: null, title: '' }} class="button main">
              写第一条通知
            </To>
          )}
        </Empty>
      )}
      {shown && shown.total > 0 && <RowTable shown={shown} busy={busy} onSight={rows.see} />}
    </>
  );
}
