/** A takeover from a phone in two touches: what it says, then start. While it runs: who has painted it, and the way to clear it. */
import { useSignal } from '@preact/signals';
import type { PublicScreen } from '#content/model/screen.ts';
import { type Severity, severityNames } from '#content/model/terms.ts';
import type { TakeoverAnswer, TakeoverList } from '#content/wire/bodies.ts';
import { Act } from '../parts/act.tsx';
import { SeverityMark } from '../parts/badges.tsx';
import { Choice, Tick } from '../parts/choice.tsx';
import { faultAt, TextField } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Empty, Read } from '../parts/states.tsx';
import { useAnswer } from '../state/answer.ts';
import { ask, type Fault, faultsOf, saidOf } from '../state/http.ts';
import { now, shownNow, takeoverNews } from '../state/live.ts';
import { nameOf } from '../state/names.ts';
import { mayReview } from '../state/session.ts';
import { say } from '../state/toasts.ts';
import { fieldOf, instantOfField, leftText, timeText, whenText } from '../state/when.ts';
import { presets } from '../writing/takeover-presets.ts';
import '../styles/takeover.css';

const minuteMs = 60_000;
const spans = [
  { key: '10', name: '10 分钟' },
  { key: '30', name: '30 分钟' },
  { key: '60', name: '1 小时' },
  { key: 'time', name: '到某时' },
] as const;
type Span = (typeof spans)[number]['key'];
type Screens = { readonly items: readonly PublicScreen[] };

function Running({
  takeover,
  screens,
  again,
}: {
  readonly takeover: TakeoverAnswer;
  readonly screens: Screens | undefined;
  readonly again: () => void;
}) {
  const at = Math.max(now(), shownNow.value);
  const nameOfScreen = (id: string) => screens?.items.find((screen) => screen.id === id)?.name ?? id;
  const { painted, waiting } = takeover;
  return (
    <section class={`card running severity-${takeover.severity}`}>
      <p class="running-head">
        <SeverityMark severity={takeover.severity} />
        {takeover.drill && <span class="badge">演练</span>}
        <strong>正在屏幕上</strong>
        <span class="number">
          到 {timeText(takeover.until)}，{leftText(takeover.until, at)}
        </span>
      </p>
      <h2>{takeover.headline}</h2>
      {takeover.body && <p>{takeover.body}</p>}
      <p class="soft">
        {nameOf(takeover.by)} 于 {whenText(takeover.from, at)} 发出
      </p>
      <ul class="painted">
        {painted.map(({ screen, at: when }) => (
          <li key={screen}>
            <span class="dot good" aria-hidden="true" />
            {nameOfScreen(screen)}：已显示{' '}
            <span class="small soft number">{((when - takeover.from) / 1000).toFixed(1)} 秒后</span>
          </li>
        ))}
        {waiting.map((screen) => (
          <li key={screen}>
            <span class="dot bad" aria-hidden="true" />
            {nameOfScreen(screen)}：还没有显示，请看看它是否开着
          </li>
        ))}
      </ul>
      <Act
        tone="danger"
        class="big-button"
        why={mayReview.value ? null : '只有审核人员和管理员可以结束'}
        act={async () => {
          await ask('DELETE', `/api/desk/takeovers/${takeover.id}`);
          again();
          say('已结束，屏幕恢复正常播放');
        }}
      >
        立即结束，恢复正常播放
      </Act>
    </section>
  );
}

function Start({ again, screens }: { readonly again: () => void; readonly screens: Screens | undefined }) {
  const severity = useSignal<Severity>('severe');
  const headline = useSignal('');
  const body = useSignal('');
  const span = useSignal<Span>('30');
  const time = useSignal('');
  const drill = useSignal(false);
  const chosen = useSignal<readonly string[]>([]);
  const faults = useSignal<readonly Fault[]>([]);
  const until = (): number | null =>
    span.value === 'time' ? instantOfField(time.value) : now() + Number(span.value) * minuteMs;
  const fault = (path: string) => faultAt(faults.value, path);
  const target = chosen.value.length === 0 ? '所有屏幕和查询机' : `${chosen.value.length} 块屏`;

  async function start(): Promise<void> {
    const end = until();
    if (end === null) {
      faults.value = [{ path: 'until', message: '请选好结束的日期和时间' }];
      return;
    }
    await ask('POST', '/api/desk/takeovers', {
      body: {
        severity: severity.value,
        headline: headline.value,
        body: body.value,
        screens: chosen.value.length === 0 ? 'all' : chosen.value,
        until: end,
        drill: drill.value,
      },
    });
    faults.value = [];
    again();
    scrollTo(0, 0);
    say(`已发到${target}`);
  }
  return (
    <form class="takeover-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <section class="presets" aria-label="常用的紧急通知">
        <h2>点一个常用的，或自己写</h2>
        <div class="preset-grid">
          {presets.map((preset) => (
            <button
              type="button"
              key={preset.name}
              class={`preset severity-${preset.severity}`}
              aria-pressed={headline.value === preset.headline}
              onClick={() => {
                severity.value = preset.severity;
                headline.value = preset.headline;
                body.value = preset.body;
                span.value = preset.minutes === 60 ? '60' : '30';
                faults.value = [];
              }}
            >
              <strong>{preset.name}</strong>
              <span>{preset.headline}</span>
            </button>
          ))}
        </div>
      </section>
      <div class="start-bar">
        <p>
          {headline.value ? (
            <>
              <strong>“{headline.value}”</strong> 会盖住{target}正在放的一切，
              {span.value === 'time' ? '到您选的时间' : `${spans.find(({ key }) => key === span.value)?.name}后`}
              自动结束。
            </>
          ) : (
            '选一个常用的，或在下面写好要说的话。'
          )}
        </p>
        <Act
          tone="danger"
          class="big-button"
          act={start}
          why={
            !mayReview.value
              ? '只有审核人员和管理员可以发紧急通知'
              : headline.value.trim()
                ? null
                : '请先选一个常用的，或写好要说的话'
          }
          onFault={(error) => {
            faults.value = faultsOf(error);
            say(saidOf(error), 'bad');
          }}
        >
          <Icon name="takeover" />
          {drill.value ? '开始演练' : '立即发出'}
        </Act>
      </div>
      <section class="card stack" aria-label="内容">
        <TextField
          name="headline"
          label="要说的话"
          value={headline.value}
          onValue={(next) => (headline.value = next)}
          most={60}
          fault={fault('headline')}
          hint="一句话，越短字越大"
        />
        <TextField
          name="body"
          label="补充（可不填）"
          value={body.value}
          onValue={(next) => (body.value = next)}
          rows={3}
          most={600}
          fault={fault('body')}
        />
        <Choice
          label="多久后自动结束"
          value={span.value}
          onValue={(key) => (span.value = key)}
          options={spans}
          fault={span.value === 'time' ? undefined : fault('until')}
        />
        {span.value === 'time' && (
          <TextField
            label="结束时间"
            type="datetime-local"
            value={time.value}
            min={fieldOf(now())}
            onValue={(next) => (time.value = next)}
            fault={fault('until')}
          />
        )}
        <Choice
          label="有多紧急"
          value={severity.value}
          onValue={(key) => (severity.value = key)}
          options={(Object.keys(severityNames) as Severity[]).map((key) => ({ key, name: severityNames[key] }))}
        />
        <Tick checked={drill.value} onChecked={(next) => (drill.value = next)} about="屏幕上会标明“演练”，免得大家当真">
          这是演练
        </Tick>
        {(screens?.items.length ?? 0) > 1 && (
          <details class="rarely">
            <summary>只发到某几块屏（默认所有屏和查询机）</summary>
            {screens?.items.map(({ id, name }) => (
              <Tick
                key={id}
                checked={chosen.value.includes(id)}
                onChecked={(on) =>
                  (chosen.value = on ? [...chosen.value, id] : chosen.value.filter((one) => one !== id))
                }
              >
                {name}
              </Tick>
            ))}
          </details>
        )}
      </section>
    </form>
  );
}

function endText(one: TakeoverAnswer, at: number): string {
  if (one.clearedAt !== null) return `${nameOf(one.clearedBy ?? '')} 于 ${whenText(one.clearedAt, at)} 结束`;
  return one.until <= at ? `${whenText(one.until, at)} 自动结束` : `定于 ${whenText(one.from, at)} 开始`;
}

export function TakeoverPage() {
  const list = useAnswer<TakeoverList>('/api/desk/takeovers', takeoverNews);
  const screens = useAnswer<Screens>('/api/desk/screens');
  const at = Math.max(now(), shownNow.value);
  return (
    <>
      <PageHead title="紧急通知" about="盖过屏幕上的一切，到时间自动结束。" />
      {!mayReview.value && <p class="notice-box warn">您的账号是“编辑”，可以看，但发出和结束要请审核人员或管理员。</p>}
      <Read of={list}>
        {({ items }) => {
          const running = items.filter(({ active }) => active);
          const over = items.filter(({ active }) => !active);
          return (
            <div class="stack takeover-page">
              {running.map((one) => (
                <Running key={one.id} takeover={one} screens={screens.value} again={list.again} />
              ))}
              {running.length > 0 ? (
                <details class="card">
                  <summary>再发一条（更紧急的会盖过现在这条）</summary>
                  <Start again={list.again} screens={screens.value} />
                </details>
              ) : (
                <Start again={list.again} screens={screens.value} />
              )}
              <section class="card">
                <h2>发过的</h2>
                {over.length === 0 ? (
                  <Empty title="还没有发过" />
                ) : (
                  <ul class="past">
                    {over.slice(0, 20).map((one) => (
                      <li key={one.id}>
                        <p>
                          <SeverityMark severity={one.severity} /> {one.drill && <span class="badge">演练</span>}{' '}
                          <strong>{one.headline}</strong>
                        </p>
                        <p class="small soft">
                          {nameOf(one.by)} 于 {whenText(one.from, at)} 发出；{endText(one, at)}；{one.painted.length}{' '}
                          块屏显示过
                        </p>
                      </li>
                    ))}
                  </ul>
                )}
              </section>
            </div>
          );
        }}
      </Read>
    </>
  );
}
