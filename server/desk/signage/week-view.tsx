/** The week of a playlist at a glance: days with their working time and holidays, and what plays when. */
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { PlaylistEntry } from '#content/model/playlist.ts';
import type { Programme } from '#content/model/programme.ts';
import { priorityNames } from '#content/model/terms.ts';
import type { LocalDate } from '#content/model/time.ts';
import { roundOf, type Timeline } from '#content/rules/timeline.ts';
import { addDays } from '#content/rules/zone.ts';
import { Icon } from '../parts/icon.tsx';
import { now } from '../state/live.ts';
import { timeText, todayAt } from '../state/when.ts';
import { entryName } from './entries.ts';
import { type Day, mondayOf, type Stretch, weekOf } from './week.ts';
import { monthDay, weekdayNames } from './window-words.ts';

const dayMs = 86_400_000;

/** `00:00`, and `24:00` for the end of the day. */
const edgeText = (stretch: Stretch, edge: 'from' | 'until'): string => {
  const text = timeText(stretch[edge]);
  return edge === 'until' && text === '00:00' ? '24:00' : text;
};

function dayMark({ working, known, holiday, weekday }: Day): string {
  if (!known) return working ? '工作日（暂定）' : '休息（暂定）';
  if (holiday) return working ? '调休上班' : holiday;
  return working ? '' : weekday > 5 ? '休息' : '';
}

/** `1 分 20 秒` */
export function lengthText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分${seconds % 60 ? ` ${seconds % 60} 秒` : ''}`;
}

type Props = {
  readonly programme: Programme;
  readonly entries: readonly PlaylistEntry[];
  /** Of the screen that is looked at. */
  readonly timeline: Timeline | null;
};

export function WeekView({ programme, entries, timeline }: Props) {
  const monday = useSignal<LocalDate>(mondayOf(now(), programme.zone));
  const chosen = useSignal<number | null>(null);
  const days = useMemo(() => weekOf(programme, monday.value), [programme, monday.value]);
  const numberOf = (id: string): number => entries.findIndex((entry) => entry.id === id) + 1;
  const today = todayAt(now());
  const stretch = days.flatMap(({ stretches }) => stretches).find(({ from }) => from === chosen.value);
  const thisMonday = mondayOf(now(), programme.zone);
  const show = (next: LocalDate): void => {
    monday.value = next;
    chosen.value = null;
  };
  return (
    <section class="card" aria-labelledby="week-head">
      <header class="card-head">
        <h2 id="week-head">
          {monthDay(monday.value)}—{monthDay(addDays(monday.value, 6))} 什么时候放什么
        </h2>
        <span class="card-acts">
          <button
            type="button"
            class="button quiet"
            onClick={() => show(addDays(monday.value, -7))}
            aria-label="上一周"
          >
            <Icon name="back" />
          </button>
          <button type="button" class="button" onClick={() => show(thisMonday)} disabled={monday.value === thisMonday}>
            本周
          </button>
          <button type="button" class="button quiet" onClick={() => show(addDays(monday.value, 7))} aria-label="下一周">
            <Icon name="next" />
          </button>
        </span>
      </header>
      <p class="soft small">格子里的数字是第几项；点一格看那段时间的详情。灰格放待机画面。</p>
      <ol class="week">
        {days.map((day) => (
          <li key={day.date} class={`week-day${day.date === today ? ' today' : ''}${day.working ? '' : ' off'}`}>
            <span class="week-date">
              <strong>周{weekdayNames[day.weekday - 1]}</strong> <span class="number">{monthDay(day.date)}</span>
              {day.date === today && <span class="badge">今天</span>}
              {dayMark(day) && <span class={`badge${day.working ? ' state-submitted' : ''}`}>{dayMark(day)}</span>}
            </span>
            <ol class="week-stretches">
              {day.stretches.map((one) => (
                <li key={one.from} class="week-place" style={{ flexGrow: (one.until - one.from) / dayMs }}>
                  <button
                    type="button"
                    class={`week-stretch ${one.slides[0]?.priority ?? 'none'}`}
                    aria-pressed={chosen.value === one.from}
                    aria-label={`周${weekdayNames[day.weekday - 1]} ${edgeText(one, 'from')} 到 ${edgeText(one, 'until')}：${
                      one.entries.length === 0
                        ? '待机画面'
                        : one.entries.map((id) => `第 ${numberOf(id)} 项`).join('、')
                    }`}
                    onClick={() => (chosen.value = chosen.value === one.from ? null : one.from)}
                  >
                    <span class="week-hours number">
                      {edgeText(one, 'from')}
                      <span class="week-until">—{edgeText(one, 'until')}</span>
                    </span>
                    <span class="number">{one.entries.map(numberOf).join(' ') || '待机'}</span>
                  </button>
                </li>
              ))}
            </ol>
            <div class="week-detail" aria-live="polite">
              {stretch && day.stretches.includes(stretch) && (
                <Detail stretch={stretch} entries={entries} timeline={timeline} />
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Detail({ stretch, entries, timeline }: { readonly stretch: Stretch } & Pick<Props, 'entries' | 'timeline'>) {
  const playing = entries.filter(({ id }) => stretch.entries.includes(id));
  const round = timeline ? roundOf(stretch.slides, timeline).reduce((sum, { dwellMs }) => sum + dwellMs, 0) : 0;
  const highest = stretch.slides[0]?.priority;
  return (
    <div class="notice-box">
      <p>
        <strong class="number">
          {edgeText(stretch, 'from')}—{edgeText(stretch, 'until')}
        </strong>{' '}
        {playing.length === 0
          ? '没有内容，放待机画面。'
          : `轮流放 ${playing.length} 项、${stretch.slides.length} 条${round > 0 ? `，放一轮约 ${lengthText(round)}` : ''}。`}
        {highest && highest !== 'ordinary' && `有${priorityNames[highest]}的内容，只放它。`}
      </p>
      {playing.length > 0 && (
        <ol class="plain-steps">
          {playing.map((entry) => (
            <li key={entry.id} value={entries.indexOf(entry) + 1}>
              {entryName(entry)}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
