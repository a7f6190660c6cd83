/** A disclosure: its text as visitors will read it, what the next step is and who may take it, its facts and its history. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DisclosureRecord } from '#content/model/record.ts';
import { kindNames } from '#content/model/terms.ts';
import { stateAt, stepsFor, unreadyFaults } from '#content/rules/lifecycle.ts';
import { publicAt } from '#content/rules/publication.ts';
import type { Due } from '#content/wire/disclosure-bodies.ts';
import { Act } from '../parts/act.tsx';
import { SampleMark, StateBadge } from '../parts/badges.tsx';
import { DueMark } from '../parts/due.tsx';
import { FileSeen } from '../parts/file-seen.tsx';
import { Icon } from '../parts/icon.tsx';
import { later } from '../parts/later.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/states.tsx';
import { Text } from '../parts/text.tsx';
import { To } from '../parts/to.tsx';
import { ChangedText } from '../record/changed-text.tsx';
import { Facts, headFacts, kindFacts } from '../record/facts.tsx';
import { History } from '../record/history.tsx';
import { Publish, Withdraw } from '../record/publish.tsx';
import { Review, type StepProps, whyNot } from '../record/review.tsx';
import { EarlierText } from '../record/revisions.tsx';
import { useAnswer } from '../state/answer.ts';
import { ask, chineseOf } from '../state/http.ts';
import { changes, now, shownNow } from '../state/live.ts';
import { toList } from '../state/router.ts';
import { person } from '../state/session.ts';
import { say } from '../state/toasts.ts';
import { learnTown, subjectName } from '../state/town.ts';
import '../styles/record.css';

const HeadlinePreview = later(() =>
  import('../signage/headline-preview.tsx').then(({ HeadlinePreview }) => HeadlinePreview),
);

const ReportText = later(() => import('../record/report-text.tsx').then(({ ReportText }) => ReportText));

/** What is said over the next step of what is being written. */
function headOf({ state, history }: DisclosureRecord): string {
  const last = history.at(-1)?.act;
  if (state === 'withdrawn') return last === 'abandon' ? '已经收起' : '已经撤下';
  return last === 'return' ? '退回来要修改' : '还是草稿';
}

/** What is to be done next, by state: written, reviewed, published. */
function NextStep(props: StepProps) {
  const { record, steps, done, path } = props;
  if (record.state === 'submitted') {
    if (!steps.return) return <Review {...props} />;
    return (
      <section class="card next-step">
        <h2>等审核人员审核</h2>
        <p>已经送审，不用再做什么。要是发现还得改，点“修改”，改好后再送审。</p>
      </section>
    );
  }
  if (record.state === 'approved') return <Publish {...props} />;
  if (record.state !== 'draft' && record.state !== 'withdrawn') return null;
  const faults = unreadyFaults(record.working);
  const last = record.history.at(-1);
  return (
    <section class="card next-step">
      <h2>{headOf(record)}</h2>
      {last?.act === 'abandon' && <p>不催了，也不在草稿里。要用的时候点“继续写”，就又是草稿。</p>}
      {last?.act === 'return' && <p class="notice-box warn">{last.note}</p>}
      {faults.length > 0 && (
        <div class="notice-box">
          <p>送审之前还缺：</p>
          <ul class="plain-list">
            {faults.map(({ path: field, message }) => (
              <li key={field}>{chineseOf(message)}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="card-acts">
        <To place={{ view: 'edit', id: record.id }} class={`button ${faults.length > 0 ? 'main' : ''}`}>
          继续写
        </To>
        <Act
          tone={faults.length > 0 ? 'plain' : 'main'}
          why={faults.length > 0 ? '请先补齐上面列出的内容' : whyNot(steps.submit)}
          act={async () => {
            done(await ask<DisclosureRecord>('POST', `${path}/submit`, { body: {}, revision: record.revision }));
            say('已送审，审核人员会在“今天”看到');
          }}
        >
          送审
        </Act>
        {!steps.abandon && (
          <Act
            tone="quiet"
            act={async () => {
              done(await ask<DisclosureRecord>('POST', `${path}/abandon`, { body: {}, revision: record.revision }));
              say('已收起，不再催了；在“全部信息”的“已撤下”里还能找到');
            }}
          >
            不写了，收起来
          </Act>
        )}
      </div>
    </section>
  );
}

function Shown({
  record,
  done,
  path,
}: {
  readonly record: DisclosureRecord;
  readonly done: (next: DisclosureRecord) => void;
  readonly path: string;
}) {
  const at = Math.max(now(), shownNow.value);
  const who = person.value;
  /** The earlier text that is looked at. */
  const earlier = useSignal<number | null>(null);
  const due = useAnswer<{ due: Due | null }>(`${path}/due`, changes);
  if (!who) return null;
  const steps = stepsFor(record, who, at);
  const { working } = record;
  const live = publicAt(record, at);
  const props: StepProps = { record, steps, done, path };
  const reviewing = record.state === 'submitted' || record.state === 'approved';
  return (
    <>
      <PageHead title={working.title} back={toList()}>
        <To place={{ view: 'edit', id: record.id }} class="button">
          <Icon name="write" />
          修改
        </To>
      </PageHead>
      <p class="record-marks">
        <StateBadge state={stateAt(record, at)} />
        <span class="badge">{kindNames[working.kind]}</span>
        {working.sample && <SampleMark />}
        <span class="small soft number">第 {record.revision} 版</span>
        <DueMark due={due.value?.due ?? null} />
        {live && live.revision !== record.revision && (
          <span class="small">公开中的是第 {live.revision} 版；这一版还没有公开</span>
        )}
      </p>
      <div class={`record${reviewing ? ' reviewing' : ''}`}>
        <div class="record-side stack">
          <NextStep {...props} />
          <Withdraw {...props} />
        </div>
        <div class="record-main stack">
          <article class="card sheet">
            {working.summary && <p class="sheet-summary">{working.summary}</p>}
            {working.kind === 'notice' && <Text text={working.body} level={2} />}
            {working.kind === 'report' && <ReportText report={working} />}
            {working.kind !== 'notice' && working.kind !== 'report' && <Facts facts={kindFacts(working)} />}
            {working.kind === 'notice' && working.body.trim() === '' && <p class="card-none">正文还没有写。</p>}
          </article>
          {working.kind === 'notice' && working.attachments.length > 0 && (
            <section class="card" aria-labelledby="files-head">
              <h2 id="files-head">附件（{working.attachments.length} 个）</h2>
              <ul class="stack">
                {working.attachments.map((file) => (
                  <FileSeen key={file.hash} file={file} />
                ))}
              </ul>
            </section>
          )}
          {reviewing && working.channels.includes('screens') && (
            <section class="card" aria-labelledby="on-screens-head">
              <h2 id="on-screens-head">在电子屏上的样子</h2>
              <HeadlinePreview text={working} />
            </section>
          )}
          {earlier.value !== null && earlier.value < record.revision && (
            <EarlierText
              key={earlier.value}
              record={record}
              revision={earlier.value}
              path={path}
              done={done}
              close={() => {
                earlier.value = null;
              }}
            />
          )}
          {live && live.revision !== record.revision && <ChangedText working={working} live={live.disclosure} />}
        </div>
        <div class="record-foot stack">
          <section class="card">
            <h2>登记的信息</h2>
            <Facts facts={headFacts(working, subjectName)} />
          </section>
          <History
            record={record}
            show={(revision) => {
              earlier.value = revision;
            }}
          />
        </div>
      </div>
    </>
  );
}

export function Record({ id }: { readonly id: string }) {
  const path = `/api/desk/disclosures/${id}`;
  const reading = useAnswer<DisclosureRecord>(path, changes);
  useEffect(learnTown, []);
  return (
    <Read of={reading} title="公开信息" back={toList()}>
      {(record) => <Shown record={record} done={reading.set} path={path} />}
    </Read>
  );
}
