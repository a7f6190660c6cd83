/** Proof of play: what the screens have shown, how often and how long, by screen and day. */
import { useSignal } from '@preact/signals';
import { addDays } from '#content/rules/zone.ts';
import type { PlayedItem, PlaysAnswer, ShownOnScreen } from '#content/wire/play-bodies.ts';
import { TextField } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Empty, Read } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { useAnswer } from '../state/answer.ts';
import { now } from '../state/live.ts';
import { screenName } from '../state/screens.ts';
import { dayText, todayAt } from '../state/when.ts';
import '../styles/screens.css';
import '../styles/plays.css';

const spans = [
  { days: 1, name: '今天' },
  { days: 7, name: '7 天' },
  { days: 30, name: '30 天' },
  { days: 365, name: '一年' },
] as const;

/** `48 秒`, `12 分 5 秒`, `3 小时 20 分` */
function spanText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  if (hours > 0) return `${hours} 小时 ${minutes} 分`;
  return minutes > 0 ? `${minutes} 分 ${seconds % 60} 秒` : `${seconds} 秒`;
}

export function PlaysPage() {
  const to = useSignal<string>(todayAt(now()));
  const from = useSignal<string>(addDays(todayAt(now()), -6));
  const period = `from=${from.value}&to=${to.value}`;
  const answer = useAnswer<PlaysAnswer>(from.value && to.value ? `/api/desk/plays?${period}` : null);
  return (
    <>
      <PageHead
        title="播放记录"
        back={{ place: { view: 'displays' }, name: '屏幕和查询机' }}
        about="屏幕真的放了什么，放了几次、多久；断网时放的，连上后补报。"
      >
        <a class="button" href={`/api/desk/plays.csv?${period}`} download>
          <Icon name="down" />
          下载表格（CSV）
        </a>
      </PageHead>
      <Period
        from={from.value}
        to={to.value}
        onPeriod={(first, end) => {
          from.value = first;
          to.value = end;
        }}
      />
      <Read of={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="这几天没有播放记录">
              <p>屏幕开着、放过内容，这里才有。</p>
            </Empty>
          ) : (
            <ol class="played">
              {items.map((item) => (
                <Played key={item.id} item={item} most={items[0]?.ms ?? 1} />
              ))}
            </ol>
          )
        }
      </Read>
    </>
  );
}

type PeriodProps = {
  readonly from: string;
  readonly to: string;
  readonly onPeriod: (from: string, to: string) => void;
};

function Period({ from, to, onPeriod }: PeriodProps) {
  const today = todayAt(now());
  return (
    <div class="period">
      <div class="chips">
        {spans.map(({ days, name }) => {
          const first = addDays(today, 1 - days);
          return (
            <button
              type="button"
              class="chip"
              key={days}
              aria-pressed={from === first && to === today}
              onClick={() => onPeriod(first, today)}
            >
              {name}
            </button>
          );
        })}
      </div>
      <TextField label="从" type="date" value={from} onValue={(next) => onPeriod(next, to)} />
      <TextField label="到" type="date" value={to} onValue={(next) => onPeriod(from, next)} />
    </div>
  );
}

const kindMarks = { disclosure: null, takeover: '紧急通知', slide: '播放单内容' } as const;

function Played({ item, most }: { readonly item: PlayedItem; readonly most: number }) {
  const { id, kind, title, times, ms, screens } = item;
  const mark = kindMarks[kind];
  return (
    <li class="card">
      <header class="card-head">
        <h2>
          {kind === 'disclosure' && <To place={{ view: 'record', id }}>{title}</To>}
          {kind === 'takeover' && <To place={{ view: 'takeover-record', id }}>{title}</To>}
          {kind === 'slide' && title} {mark && <span class="badge">{mark}</span>}
        </h2>
        <span class="number">
          <strong>{times}</strong> 次 · <strong>{spanText(ms)}</strong>
        </span>
      </header>
      <meter
        class="played-bar"
        min={0}
        max={Math.max(1, most)}
        value={ms}
        aria-label={`${title}共放 ${spanText(ms)}`}
      />
      <ul class="played-screens">
        {screens.map((one) => (
          <OnScreen key={one.screen} shown={one} />
        ))}
      </ul>
    </li>
  );
}

function OnScreen({ shown }: { readonly shown: ShownOnScreen }) {
  const { screen, times, ms, days } = shown;
  /** A year has many rows, which few look at. */
  const open = useSignal(false);
  return (
    <li>
      <details onToggle={(event) => (open.value = event.currentTarget.open)}>
        <summary>
          {screenName(screen)}{' '}
          <span class="soft number">
            {times} 次，{spanText(ms)}
          </span>
        </summary>
        {open.value && (
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">日期</th>
                <th scope="col">次数</th>
                <th scope="col">时长</th>
              </tr>
            </thead>
            <tbody>
              {days.map(({ day, times: onDay, ms: lasted }) => (
                <tr key={day}>
                  <td>{dayText(day, now())}</td>
                  <td class="number">{onDay} 次</td>
                  <td class="number">{spanText(lasted)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </details>
    </li>
  );
}
