/** What visitors asked: over days, by every side, what is asked more and more, and what found nothing, each one act from an answer. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { inputNames, languageNames } from '#content/model/terms.ts';
import type { LocalDate } from '#content/model/time.ts';
import { type Bar, BarChart } from '#content/page/chart.tsx';
import { addDays } from '#content/rules/zone.ts';
import type { QueriesAnswer, QueryCount } from '#content/wire/question-bodies.ts';
import { TextField } from '../parts/field.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Empty, Read } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { ColumnsChart } from '../questions/columns-chart.tsx';
import { type Gaps, GapsDone, NothingFound } from '../questions/gap-lists.tsx';
import { useAnswer } from '../state/answer.ts';
import { news, now } from '../state/live.ts';
import { learnTown, town } from '../state/town.ts';
import { todayAt, whenText } from '../state/when.ts';
import '../styles/questions.css';

const periods = [
  { days: 1, name: '今天' },
  { days: 7, name: '7 天' },
  { days: 30, name: '30 天' },
  { days: 180, name: '半年' },
] as const;

const percent = (part: number, whole: number): string => (whole === 0 ? '0%' : `${Math.round((part / whole) * 100)}%`);

/** The largest first. */
const barsOf = (counts: Readonly<Record<string, number>>, nameOf: (key: string) => string): Bar[] =>
  Object.entries(counts)
    .map(([key, count]) => ({ name: nameOf(key), count }))
    .sort((a, b) => b.count - a.count);

const known = (names: Readonly<Record<string, string>>) => (key: string) => names[key] ?? key;

function sectionName(id: string): string {
  if (id === 'none') return '没有点开';
  return town.value?.sections.find((section) => section.id === id)?.name ?? '其他';
}

function Asked({ counts }: { readonly counts: readonly QueryCount[] }) {
  const most = counts[0]?.count ?? 1;
  return (
    <ol class="counts">
      {counts.slice(0, 15).map(({ words, count, found, opened }) => (
        <li key={words}>
          <span class="grow">
            {words}
            <meter class="count-bar" min={0} max={most} value={count} aria-hidden="true" />
          </span>
          <span class="number">{count} 次</span>
          <span class="small soft number">
            {found === 0 ? '没找到' : opened === 0 ? '没人点开' : `点开 ${opened} 次`}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Risen({ rising }: Pick<QueriesAnswer, 'rising'>) {
  return (
    <section class="card">
      <h2>问得越来越多的</h2>
      {rising.length === 0 ? (
        <p class="card-none">和前一段时间差不多。</p>
      ) : (
        <ol class="counts">
          {rising.slice(0, 10).map(({ words, count, before }) => (
            <li key={words}>
              <span class="grow">{words}</span>
              <span class="number">{count} 次</span>
              <span class="small soft number">{before === 0 ? '以前没人问' : `之前 ${before} 次`}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Last({ last }: Pick<QueriesAnswer, 'last'>) {
  const at = now();
  return (
    <section class="stack">
      <h2>最近问的</h2>
      {last.length === 0 ? (
        <p class="card-none">这段时间的问题只留下了统计数，逐条的已按期清除。</p>
      ) : (
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">问题</th>
              <th scope="col">结果</th>
              <th scope="col">输入方式</th>
              <th scope="col">在哪里</th>
              <th scope="col">时间</th>
            </tr>
          </thead>
          <tbody>
            {last.slice(0, 20).map((event) => (
              <tr key={event.id}>
                <td class="cell-title">{event.words}</td>
                <td class={`nowrap ${event.results === 0 ? 'fault' : ''}`}>
                  {event.results === 0 ? '没找到' : `${event.results} 条`}
                </td>
                <td class="cell-soft">{inputNames[event.input]}</td>
                <td class="cell-soft">{event.kiosk}</td>
                <td class="cell-soft number">{whenText(event.at, at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Totals({ total, visits, found, opened }: QueriesAnswer) {
  const facts = [
    [total, '次提问'],
    [visits, '人次'],
    [percent(total - found, total), '没找到'],
    [percent(opened, total), '点开了结果'],
  ] as const;
  return (
    <ul class="totals">
      {facts.map(([value, name]) => (
        <li key={name}>
          <strong class="number">{value}</strong> {name}
        </li>
      ))}
    </ul>
  );
}

function Shown({ answer }: { readonly answer: QueriesAnswer }) {
  const gaps: Gaps = useAnswer('/api/desk/queries/gaps', news.questions);
  const days = answer.days.map(({ day, total, nothing, visits }) => ({
    name: `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`,
    count: total,
    nothing,
    more: [visits],
  }));
  const hours = answer.byHour.map((count, hour) => ({ name: `${hour}时`, count }));
  return (
    <div class="stack">
      <Totals {...answer} />
      {days.length > 1 && (
        <section class="card">
          <ColumnsChart title="每天问了多少" heads={['日期', '提问', '没找到', '人次']} columns={days} />
        </section>
      )}
      <div class="cards-grid">
        <NothingFound counts={answer.nothingFound} gaps={gaps} />
        <GapsDone gaps={gaps} />
        <section class="card">
          <h2>问得最多的</h2>
          <Asked counts={answer.top} />
        </section>
        <div class="stack">
          <Risen rising={answer.rising} />
          <section class="card">
            <ColumnsChart title="一天里什么时候问" heads={['时段', '提问']} columns={hours} />
          </section>
          <section class="card">
            <BarChart title="点开的内容在哪个栏目" bars={barsOf(answer.bySection, sectionName)} />
          </section>
        </div>
        <section class="card">
          <BarChart title="怎么输入的" bars={barsOf(answer.byInput, known(inputNames))} />
        </section>
        <section class="card stack">
          <BarChart title="在哪台查询机" bars={barsOf(answer.byKiosk, (kiosk) => kiosk)} />
          <BarChart title="用哪种文字" bars={barsOf(answer.byLanguage, known(languageNames))} />
        </section>
      </div>
      <Last last={answer.last} />
    </div>
  );
}

export function Questions() {
  useEffect(learnTown, []);
  const to = useSignal<string>(todayAt(now()));
  const from = useSignal<string>(addDays(todayAt(now()), -6));
  const query = `from=${from.value}&to=${to.value}`;
  const answer = useAnswer<QueriesAnswer>(from.value && to.value ? `/api/desk/queries?${query}` : null, news.questions);
  const at = now();
  function choose(days: number): void {
    to.value = todayAt(now());
    from.value = addDays(to.value as LocalDate, 1 - days);
  }
  return (
    <>
      <PageHead title="群众在问" about="查询机上搜过的话。身份证号、电话等已自动遮住；逐条的按期清除，以后只留统计数。">
        <a class="button" href={`/api/desk/queries.csv?${query}`} download>
          下载表格（CSV）
        </a>
        <a class="button" href={`/api/desk/queries?${query}`} download={`queries-${from.value}-${to.value}.json`}>
          下载统计（JSON）
        </a>
      </PageHead>
      <div class="period">
        <div class="chips">
          {periods.map(({ days, name }) => (
            <button
              type="button"
              class="chip"
              key={days}
              aria-pressed={to.value === todayAt(at) && from.value === addDays(todayAt(at), 1 - days)}
              onClick={() => choose(days)}
            >
              {name}
            </button>
          ))}
        </div>
        <TextField label="从" type="date" value={from.value} onValue={(day) => (from.value = day)} />
        <TextField label="到" type="date" value={to.value} onValue={(day) => (to.value = day)} />
      </div>
      <Read of={answer}>
        {(kept) =>
          kept.total === 0 ? (
            <Empty title="这段时间没有人搜过">
              <p>查询机上有人搜，这里马上就有。可以换长一点的时间，或看看查询机开着没有。</p>
              <To place={{ view: 'displays' }} class="button">
                看屏幕和查询机
              </To>
            </Empty>
          ) : (
            <Shown answer={kept} />
          )
        }
      </Read>
    </>
  );
}
