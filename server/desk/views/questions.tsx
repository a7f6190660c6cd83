/** What visitors asked: what found nothing first, then the most asked and the last; each gap one step from an answer. */
import { useSignal } from '@preact/signals';
import { inputNames } from '#content/model/terms.ts';
import type { LocalDate } from '#content/model/time.ts';
import { addDays } from '#content/rules/zone.ts';
import type { QueriesAnswer, QueryCount } from '#content/wire/bodies.ts';
import { TextField } from '../parts/field.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Empty, Read } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { useAnswer } from '../state/answer.ts';
import { now } from '../state/live.ts';
import { todayAt, whenText } from '../state/when.ts';
import '../styles/questions.css';

const periods = [
  { days: 1, name: '今天' },
  { days: 7, name: '7 天' },
  { days: 30, name: '30 天' },
  { days: 180, name: '半年' },
] as const;

function Counts({ counts, gap }: { readonly counts: readonly QueryCount[]; readonly gap: boolean }) {
  const most = counts[0]?.count ?? 1;
  return (
    <ol class="counts">
      {counts.slice(0, 20).map(({ words, count, found, opened }) => (
        <li key={words}>
          <span class="grow">
            {words}
            <meter class="count-bar" min={0} max={most} value={count} aria-hidden="true" />
          </span>
          <span class="number">{count} 次</span>
          {gap ? (
            <To place={{ view: 'new', type: null, title: words }} label={`为“${words}”写一条`}>
              写一条
            </To>
          ) : (
            <span class="small soft number">
              {found === 0 ? '没找到' : opened === 0 ? '没人点开' : `点开 ${opened} 次`}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

export function Questions() {
  const to = useSignal<string>(todayAt(now()));
  const from = useSignal<string>(addDays(todayAt(now()), -6));
  const query = `from=${from.value}&to=${to.value}`;
  const answer = useAnswer<QueriesAnswer>(from.value && to.value ? `/api/desk/queries?${query}` : null);
  const at = now();
  function choose(days: number): void {
    to.value = todayAt(now());
    from.value = addDays(to.value as LocalDate, 1 - days);
  }
  return (
    <>
      <PageHead title="群众在问" about="查询机上搜过的话。身份证号、电话等已自动遮住。">
        <a class="button" href={`/api/desk/queries.csv?${query}`} download>
          下载表格（CSV）
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
        {({ total, top, nothingFound, last }) =>
          total === 0 ? (
            <Empty title="这段时间没有人搜过" />
          ) : (
            <div class="stack">
              <p class="totals">
                共 <strong class="number">{total}</strong> 次提问，
                <strong class="number">{nothingFound.reduce((sum, { count }) => sum + count, 0)}</strong> 次没找到。
              </p>
              <div class="cards-grid">
                <section class="card">
                  <h2>没找到的</h2>
                  {nothingFound.length === 0 ? (
                    <p class="card-none">都找到了。</p>
                  ) : (
                    <Counts counts={nothingFound} gap />
                  )}
                </section>
                <section class="card">
                  <h2>问得最多的</h2>
                  <Counts counts={top} gap={false} />
                </section>
              </div>
              <section class="card">
                <h2>最近问的</h2>
                <Scroll label="最近问的">
                  <table class="plain-table">
                    <thead>
                      <tr>
                        <th scope="col">时间</th>
                        <th scope="col">问题</th>
                        <th scope="col">结果</th>
                        <th scope="col">输入方式</th>
                        <th scope="col">在哪里</th>
                      </tr>
                    </thead>
                    <tbody>
                      {last.slice(0, 50).map((event) => (
                        <tr key={event.id}>
                          <td class="number">{whenText(event.at, at)}</td>
                          <td>{event.words}</td>
                          <td class={event.results === 0 ? 'fault' : ''}>
                            {event.results === 0 ? '没找到' : `${event.results} 条`}
                          </td>
                          <td>{inputNames[event.input]}</td>
                          <td>{event.kiosk}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </Scroll>
              </section>
            </div>
          )
        }
      </Read>
    </>
  );
}
