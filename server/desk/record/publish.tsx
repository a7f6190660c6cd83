/** Publishing: now or at a time, with or without an end; and taking down what is public. */
import { useSignal } from '@preact/signals';
import type { DisclosureRecord } from '#content/model/record.ts';
import { publicAt } from '#content/rules/publication.ts';
import { addDays } from '#content/rules/zone.ts';
import { Act } from '../parts/act.tsx';
import { Choice } from '../parts/choice.tsx';
import { faultAt, TextField } from '../parts/field.tsx';
import { ask, type Fault, faultsOf, saidOf } from '../state/http.ts';
import { now } from '../state/live.ts';
import { say } from '../state/toasts.ts';
import { fieldOf, instantOfField, todayAt, whenText } from '../state/when.ts';
import { ReasonForm, type StepProps, whyNot } from './review.tsx';

const dayMs = 86_400_000;
const ends = [
  { key: 'none', name: '一直公开' },
  { key: '7', name: '7 天' },
  { key: '30', name: '30 天' },
  { key: '90', name: '90 天' },
  { key: 'date', name: '到某时' },
] as const;

export function Publish({ steps, done, path, record }: StepProps) {
  const when = useSignal<'now' | 'later'>('now');
  const at = useSignal(`${addDays(todayAt(now()), 1)}T09:00`);
  const end = useSignal<(typeof ends)[number]['key']>('none');
  const until = useSignal(fieldOf(now() + 7 * dayMs));
  const faults = useSignal<readonly Fault[]>([]);

  const begins = (): number | null => (when.value === 'now' ? now() : instantOfField(at.value));
  function untilOf(from: number): number | undefined {
    if (end.value === 'none') return undefined;
    return end.value === 'date' ? (instantOfField(until.value) ?? undefined) : from + Number(end.value) * dayMs;
  }
  async function publish(): Promise<void> {
    const from = begins();
    if (from === null) {
      faults.value = [{ path: 'at', message: '请选好发布的日期和时间' }];
      return;
    }
    const last = untilOf(from);
    const body = { ...(when.value === 'later' && { at: from }), ...(last !== undefined && { until: last }) };
    done(await ask<DisclosureRecord>('POST', `${path}/publish`, { body, revision: record.revision }));
    say(when.value === 'now' ? '已经发布，查询机和电子屏马上更新' : `已定好，${whenText(from, now())} 自动发布`);
  }
  const shownEnd = untilOf(begins() ?? now());
  return (
    <section class="card next-step">
      <h2>可以发布了</h2>
      {steps.publish && <p class="notice-box warn">{whyNot(steps.publish)}</p>}
      {!steps.publish && (
        <>
          <Choice
            label="什么时候开始公开"
            value={when.value}
            onValue={(key) => (when.value = key)}
            options={[
              { key: 'now', name: '现在' },
              { key: 'later', name: '定个时间' },
            ]}
          />
          {when.value === 'later' && (
            <TextField
              label="开始时间"
              type="datetime-local"
              value={at.value}
              onValue={(next) => (at.value = next)}
              min={fieldOf(now())}
              fault={faultAt(faults.value, 'at')}
            />
          )}
          <Choice
            label="公开多久"
            value={end.value}
            onValue={(key) => (end.value = key)}
            options={ends}
            fault={end.value === 'date' ? undefined : faultAt(faults.value, 'until')}
          />
          {end.value === 'date' && (
            <TextField
              label="结束时间"
              type="datetime-local"
              value={until.value}
              onValue={(next) => (until.value = next)}
              fault={faultAt(faults.value, 'until')}
            />
          )}
          {shownEnd !== undefined && end.value !== 'date' && (
            <p class="hint">到 {whenText(shownEnd, now())} 自动撤下。</p>
          )}
        </>
      )}
      <div class="card-acts">
        <Act
          act={publish}
          tone="main"
          why={whyNot(steps.publish)}
          onFault={(error) => {
            faults.value = faultsOf(error);
            say(saidOf(error), 'bad');
          }}
        >
          {when.value === 'now' ? '现在发布' : '定时发布'}
        </Act>
        <ReturnButton steps={steps} done={done} path={path} record={record} />
      </div>
    </section>
  );
}

function ReturnButton({ steps, done, path }: StepProps) {
  const asked = useSignal(false);
  if (steps.return) return null;
  if (asked.value)
    return <ReasonForm label="为什么退回？" verb="退回给作者" path={`${path}/return`} done={done} said="已退回" />;
  return (
    <Act
      act={() => {
        asked.value = true;
      }}
    >
      不发，退回修改…
    </Act>
  );
}

/** What the public sees now, and the way to take it down. */
export function Withdraw({ record, steps, done, path }: StepProps) {
  const asked = useSignal(false);
  const live = publicAt(record, now()) ?? record.live;
  if (!live || steps.withdraw?.why === 'illegal-step') return null;
  const at = now();
  const waits = live.from > at;
  return (
    <section class="card">
      <h2>{waits ? '定好了，到时自动公开' : '正在公开'}</h2>
      <p>
        第 {live.revision} 版，{whenText(live.from, at)} {waits ? '开始公开' : '起公开'}
        {live.until ? `，到 ${whenText(live.until, at)} 自动撤下` : '，没有设结束时间'}。
      </p>
      {record.next && record.next.from > at && (
        <p class="notice-box">
          第 {record.next.revision} 版定于 {whenText(record.next.from, at)} 接替它。
        </p>
      )}
      {!asked.value ? (
        <div class="card-acts">
          <Act
            act={() => {
              asked.value = true;
            }}
            why={whyNot(steps.withdraw)}
          >
            {waits ? '取消发布…' : '撤下…'}
          </Act>
        </div>
      ) : (
        <ReasonForm
          label="为什么撤下？会留在记录里"
          verb="立即撤下，各处马上看不到"
          path={`${path}/withdraw`}
          done={done}
          said="已撤下，查询机和电子屏上都没有了"
          danger
        />
      )}
    </section>
  );
}
