/** The first page: what needs doing now, most urgent first, each a touch away. New things arrive live. */
import type { RequestRow } from '#content/wire/request-bodies.ts';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { useAnswer } from '../state/answer.ts';
import { changes, news, now, openCalls, shownNow } from '../state/live.ts';
import { listPlace } from '../state/router.ts';
import { mayReview, mayRun, person } from '../state/session.ts';
import { hourAt, todayText } from '../state/when.ts';
import { BeginCard } from '../today/begin-card.tsx';
import { Card } from '../today/card.tsx';
import { EmergencyCard } from '../today/emergency-card.tsx';
import { DisplayCard } from '../today/hall-cards.tsx';
import { MachineCard } from '../today/machine-card.tsx';
import { QuestionCard } from '../today/question-card.tsx';
import { ReportCard, useReportDue } from '../today/report-card.tsx';
import { RequestLinks, RowLinks } from '../today/row-links.tsx';
import { type Rows, rowsPath } from './list.tsx';
import '../styles/today.css';

const useRows = (state: 'draft' | 'submitted' | 'approved') =>
  useAnswer<Rows>(rowsPath({ state, kind: null, q: '', page: 1 }, 100), changes);

/** Nothing waits: said as good news, with what may be done instead. */
function AllDone() {
  return (
    <section class="card all-done">
      <span class="all-done-mark">
        <Icon name="check" />
      </span>
      <h2>手头的事都办完了</h2>
      <p>没有等着审核、快到期或者要答复的，也没有没写完的。</p>
      <div class="card-acts">
        <To place={{ view: 'questions' }} class="button">
          看看群众在问什么
        </To>
        <To place={{ view: 'catalogue' }} class="button">
          看看目录还缺什么
        </To>
      </div>
    </section>
  );
}

/** What somebody has to do, as cards; the friendly one where there is nothing. */
function Waiting() {
  const pressing = useAnswer<Rows>('/api/desk/disclosures?pressing=true&size=100', changes);
  const pending = useAnswer<{ items: readonly RequestRow[] }>('/api/desk/requests?state=pending', news.requests);
  const drafts = useRows('draft');
  const submitted = useRows('submitted');
  const approved = useRows('approved');
  const report = useReportDue();
  const all = [pressing, pending, drafts, submitted, approved];
  const failed = all.find(({ value, error }) => value === undefined && error !== undefined);
  if (failed) return <Failed error={failed.error} again={() => all.map(({ again }) => again())} />;
  if (!pressing.value || !pending.value || !drafts.value || !submitted.value || !approved.value) return <Loading />;

  const me = person.value?.username;
  const late = pressing.value.items;
  const asked = pending.value.items;
  const isLate = ({ standing }: RequestRow) =>
    standing.urgency === 'late' || standing.urgency === 'soon' || standing.waitIsOver;
  const reviews = mayReview.value ? submitted.value.items.filter(({ author }) => author !== me) : [];
  const cleared = mayReview.value ? approved.value.items : [];
  // What presses stands above already.
  const pressed = new Set(late.map(({ id }) => id));
  const mine = [...drafts.value.items, ...submitted.value.items].filter(
    ({ author, id }) => author === me && !pressed.has(id),
  );
  const nothing =
    late.length + asked.length + reviews.length + cleared.length + mine.length === 0 &&
    !report &&
    openCalls.value.length === 0;
  if (nothing) return <AllDone />;
  return (
    <>
      {late.length > 0 && (
        <Card
          title="快到期和超期的"
          count={late.length}
          urgent
          all={{ place: listPlace({ state: 'draft' }), name: '全部草稿' }}
        >
          <RowLinks rows={late} />
        </Card>
      )}
      {asked.length > 0 && (
        <Card
          title="等着答复的申请"
          count={asked.length}
          urgent={asked.some(isLate)}
          all={{ place: { view: 'requests' }, name: '依申请公开' }}
        >
          <RequestLinks rows={asked} />
        </Card>
      )}
      {reviews.length > 0 && (
        <Card
          title="等我审核"
          count={reviews.length}
          urgent
          all={{ place: listPlace({ state: 'submitted' }), name: '全部待审' }}
        >
          <RowLinks rows={reviews} />
        </Card>
      )}
      {cleared.length > 0 && (
        <Card
          title="审核过了，等发布"
          count={cleared.length}
          all={{ place: listPlace({ state: 'approved' }), name: '全部' }}
        >
          <RowLinks rows={cleared} />
        </Card>
      )}
      {report && <ReportCard due={report} />}
      {mine.length > 0 && (
        <Card title="我在写的" count={mine.length} all={{ place: listPlace({ state: 'draft' }), name: '全部草稿' }}>
          <RowLinks rows={mine} />
        </Card>
      )}
    </>
  );
}

export function Today() {
  const at = shownNow.value || now();
  const hour = hourAt(at);
  const greeting = hour < 6 ? '夜深了' : hour < 12 ? '早上好' : hour < 14 ? '中午好' : hour < 18 ? '下午好' : '晚上好';
  return (
    <>
      <PageHead title={`${greeting}，${person.value?.name ?? ''}`} about={todayText(at)}>
        <To place={{ view: 'new', type: null, title: '' }} class="button main">
          <Icon name="write" />
          写一条通知
        </To>
        <To place={{ view: 'takeover' }} class="button">
          <Icon name="takeover" />
          发紧急通知
        </To>
      </PageHead>
      {mayRun.value && <BeginCard />}
      <div class="cards-grid">
        <div class="stack">
          <Waiting />
        </div>
        <div class="stack">
          <EmergencyCard />
          <QuestionCard />
          <DisplayCard />
          <MachineCard />
        </div>
      </div>
    </>
  );
}
