/** The first page: what needs doing now, most urgent first, each a touch away. New things arrive live. */
import type { ComponentChildren } from 'preact';
import type { DeskRow } from '#content/wire/disclosure-bodies.ts';
import type { MachineState } from '#content/wire/hub-bodies.ts';
import type { QueriesAnswer } from '#content/wire/question-bodies.ts';
import { Act } from '../parts/act.tsx';
import { SampleMark, StateBadge } from '../parts/badges.tsx';
import { DueMark } from '../parts/due.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { screenStateOf, stateText, stateTones } from '../signage/screen-state.ts';
import { useAnswer } from '../state/answer.ts';
import { useFreshDisplays } from '../state/fresh-displays.ts';
import { answerCall, changes, displays, now, ringing, shownNow } from '../state/live.ts';
import { nameOf } from '../state/names.ts';
import { listPlace, type Place } from '../state/router.ts';
import { screenName } from '../state/screens.ts';
import { mayReview, person } from '../state/session.ts';
import { agoText, hourAt, todayText } from '../state/when.ts';
import { type Rows, rowsPath } from './list.tsx';

const most = 6;
const useRows = (state: 'draft' | 'submitted' | 'approved') =>
  useAnswer<Rows>(rowsPath({ state, kind: null, q: '', page: 1 }, 100), changes);

type CardProps = {
  readonly title: string;
  readonly count?: number | undefined;
  readonly urgent?: boolean;
  readonly all?: { readonly place: Place; readonly name: string };
  readonly children: ComponentChildren;
};

function Card({ title, count, urgent = false, all, children }: CardProps) {
  return (
    <section class={`card${urgent ? ' urgent' : ''}`}>
      <header class="card-head">
        <h2>
          {title}
          {count !== undefined && count > 0 && <span class="count number">{count}</span>}
        </h2>
        {all && <To place={all.place}>{all.name}</To>}
      </header>
      {children}
    </section>
  );
}

function RowLinks({ rows, none }: { readonly rows: readonly DeskRow[]; readonly none: string }) {
  const at = now();
  if (rows.length === 0) return <p class="card-none">{none}</p>;
  return (
    <ul class="row-links">
      {rows.slice(0, most).map((row) => (
        <li key={row.id}>
          <To
            place={row.state === 'draft' ? { view: 'edit', id: row.id } : { view: 'record', id: row.id }}
            class="row-link"
          >
            <span class="grow">
              <span class="row-title">{row.title}</span>
              <span class="small soft">
                {nameOf(row.author)} · {agoText(row.editedAt, at)}
              </span>
            </span>
            <DueMark due={row.due} />
            {row.sample && <SampleMark />}
            <StateBadge state={row.state} />
            <Icon name="next" />
          </To>
        </li>
      ))}
    </ul>
  );
}

function Reviews() {
  const submitted = useRows('submitted');
  const approved = useRows('approved');
  const me = person.value?.username;
  return (
    <>
      <Card
        title="等我审核"
        count={submitted.value?.items.filter(({ author }) => author !== me).length}
        urgent
        all={{ place: listPlace({ state: 'submitted' }), name: '全部待审' }}
      >
        <Read of={submitted}>
          {({ items }) => (
            <RowLinks rows={items.filter(({ author }) => author !== me)} none="没有等着审核的，您可以放心做别的。" />
          )}
        </Read>
      </Card>
      {(approved.value?.total ?? 0) > 0 && (
        <Card
          title="审核过了，等发布"
          count={approved.value?.total}
          all={{ place: listPlace({ state: 'approved' }), name: '全部' }}
        >
          <RowLinks rows={approved.value?.items ?? []} none="" />
        </Card>
      )}
    </>
  );
}

/** What is late or due within three working days, whoever has it. */
function Pressing() {
  const rows = useAnswer<Rows>('/api/desk/disclosures?pressing=true&size=100', changes);
  if (rows.value?.total === 0) return null;
  return (
    <Card
      title="快到期和超期的"
      count={rows.value?.total}
      urgent
      all={{ place: listPlace({ state: 'draft' }), name: '全部草稿' }}
    >
      <Read of={rows}>{({ items }) => <RowLinks rows={items} none="" />}</Read>
    </Card>
  );
}

function Mine() {
  const drafts = useRows('draft');
  const submitted = useRows('submitted');
  const me = person.value?.username;
  const mine = [...(drafts.value?.items ?? []), ...(submitted.value?.items ?? [])].filter(
    ({ author }) => author === me,
  );
  return (
    <Card title="我在写的" count={mine.length} all={{ place: listPlace({ state: 'draft' }), name: '全部草稿' }}>
      <Read of={drafts}>{() => <RowLinks rows={mine} none="没有没写完的。点“写一条通知”开始。" />}</Read>
    </Card>
  );
}

function DisplayCard() {
  useFreshDisplays();
  const seen = displays.value;
  if (!seen) return null;
  const at = Math.max(now(), shownNow.value);
  const troubled = seen.screens.filter((one) => stateTones[screenStateOf(one, at)] !== 'good');
  const fine = seen.screens.length - troubled.length;
  return (
    <Card
      title="屏幕和查询机"
      urgent={troubled.length > 0}
      count={troubled.length}
      all={{ place: { view: 'displays' }, name: '看画面' }}
    >
      <ul class="facts-list">
        {troubled.slice(0, most).map((one) => (
          <li key={one.screen}>
            <span class={`dot ${stateTones[screenStateOf(one, at)]}`} aria-hidden="true" />
            {screenName(one.screen)}：{stateText(one, at)}
          </li>
        ))}
        {troubled.length > most && <li>还有 {troubled.length - most} 块屏要看一看</li>}
        {(fine > 0 || seen.screens.length === 0) && (
          <li>
            <span class={`dot ${fine > 0 ? 'good' : ''}`} aria-hidden="true" />
            {fine > 0 ? `${fine} 块屏正常` : '还没有登记电子屏'}
          </li>
        )}
        <li>
          <span class={`dot ${seen.kiosks.length > 0 ? 'good' : 'bad'}`} aria-hidden="true" />
          {seen.kiosks.length > 0 ? `${seen.kiosks.length} 台查询机开着` : '没有查询机开着'}
        </li>
      </ul>
    </Card>
  );
}

/** Visitors who ring for the guide. */
function CallCard() {
  const at = Math.max(now(), shownNow.value);
  const open = ringing(at);
  if (open.length === 0) return null;
  return (
    <Card title="有人呼叫咨询员" count={open.length} urgent>
      <ul class="row-links">
        {open.map((call) => (
          <li key={call.id} class="row-link">
            <Icon name="bell" />
            <span class="grow">
              查询机“{call.kiosk}” <span class="small soft">{agoText(call.at, at)}</span>
            </span>
            <Act act={() => answerCall(call.id)} label={`去查询机“${call.kiosk}”`}>
              我马上去
            </Act>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const gigabyte = 1_000_000_000;

/** Whether the hub can still write, and for how long. */
function MachineCard() {
  const machine = useAnswer<MachineState>('/api/desk/machine', changes);
  const state = machine.value;
  if (!state) return null;
  const { freeBytes, totalBytes } = state.space;
  const tight = freeBytes < Math.min(2 * gigabyte, totalBytes / 10);
  return (
    <Card title="中心主机" urgent={tight || !state.writable}>
      <ul class="facts-list">
        <li>
          <span class={`dot ${state.writable ? 'good' : 'bad'}`} aria-hidden="true" />
          {state.writable ? '能正常保存' : '磁盘写不进，新的内容保存不了，请马上找管理员'}
        </li>
        <li>
          <span class={`dot ${tight ? 'bad' : 'good'}`} aria-hidden="true" />
          磁盘还剩 {(freeBytes / gigabyte).toFixed(1)} GB，共 {(totalBytes / gigabyte).toFixed(0)} GB
          {tight && '，快满了，请清理'}
        </li>
      </ul>
    </Card>
  );
}

function UnansweredCard() {
  const answer = useAnswer<QueriesAnswer>('/api/desk/queries');
  return (
    <Card title="群众问了没找到" all={{ place: { view: 'questions' }, name: '群众在问什么' }}>
      <Read of={answer}>
        {({ nothingFound }) =>
          nothingFound.length === 0 ? (
            <p class="card-none">最近七天的问题都找到了答案。</p>
          ) : (
            <ul class="row-links">
              {nothingFound.slice(0, most).map(({ words, count }) => (
                <li key={words}>
                  <To place={{ view: 'new', type: null, title: words }} class="row-link" label={`为“${words}”写一条`}>
                    <span class="grow">{words}</span>
                    <span class="small soft number">{count} 次</span>
                    <span class="small">写一条来回答</span>
                    <Icon name="next" />
                  </To>
                </li>
              ))}
            </ul>
          )
        }
      </Read>
    </Card>
  );
}

export function Today() {
  const hour = hourAt(shownNow.value || now());
  const greeting = hour < 6 ? '夜深了' : hour < 12 ? '早上好' : hour < 14 ? '中午好' : hour < 18 ? '下午好' : '晚上好';
  return (
    <>
      <PageHead title={`${greeting}，${person.value?.name ?? ''}`} about={todayText(now())}>
        <To place={{ view: 'new', type: null, title: '' }} class="button main">
          <Icon name="write" />
          写一条通知
        </To>
        <To place={{ view: 'takeover' }} class="button">
          <Icon name="takeover" />
          发紧急通知
        </To>
      </PageHead>
      <div class="cards-grid">
        <div class="stack">
          <Pressing />
          {mayReview.value && <Reviews />}
          <Mine />
        </div>
        <div class="stack">
          <CallCard />
          <DisplayCard />
          <UnansweredCard />
          <MachineCard />
        </div>
      </div>
    </>
  );
}
