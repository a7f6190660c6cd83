/** A request for information: what is to be done next, by when, who asked, and what happened. */
import { useSignal } from '@preact/signals';
import type { RequestAct } from '#content/model/request.ts';
import { applicantNames, requestRouteNames, resultName, supplyNames } from '#content/model/request-terms.ts';
import { deliveryNames } from '#content/model/terms.ts';
import { lastStep } from '#content/rules/requests/standing.ts';
import { isOpen, mayAct } from '#content/rules/requests/steps.ts';
import type { RequestAnswer } from '#content/wire/request-bodies.ts';
import { Act } from '../parts/act.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/states.tsx';
import { Facts } from '../record/facts.tsx';
import { ActDialog, type ActName, actForms } from '../requests/act-dialog.tsx';
import { Remedies } from '../requests/remedies.tsx';
import { RequestForm } from '../requests/request-form.tsx';
import { RequestHistory } from '../requests/request-history.tsx';
import { StandingMarks } from '../requests/request-marks.tsx';
import { useAnswer } from '../state/answer.ts';
import { ask } from '../state/http.ts';
import { news, now } from '../state/live.ts';
import { nameOf } from '../state/names.ts';
import { go, newId } from '../state/router.ts';
import { mayReview, person } from '../state/session.ts';
import { say } from '../state/toasts.ts';
import { dayText } from '../state/when.ts';
import '../styles/record.css';
import '../styles/requests.css';

const path = '/api/desk/requests';
const back = { place: { view: 'requests' }, name: '依申请公开' } as const;

function NewRequest() {
  return (
    <>
      <PageHead title="登记一件申请" back={back} about="一件申请只登记一件事。收到当天就登记，期限自动算好。" />
      <RequestForm
        known={null}
        save={async (body) => {
          const kept = await ask<RequestAnswer>('POST', path, { body });
          say(`已登记，编号 ${kept.number}`);
          await go({ view: 'request', id: kept.id }, { replace: true });
        }}
        onCancel={() => go({ view: 'requests' })}
      />
    </>
  );
}

/** Acts in the order in which they are thought of; the first that is open is the next step. */
const acts: readonly ActName[] = [
  'corrected',
  'consulted',
  'answer',
  'ask-correction',
  'consult',
  'extend',
  'reopen',
  'void',
  'erase',
];

function nextText(request: RequestAnswer): string {
  const { state, due, correctionBy, waitIsOver, workingDays } = request.standing;
  const day = (date: string) => dayText(date, now());
  if (state === 'correcting') {
    return waitIsOver
      ? '补正期限已过。没有正当理由不补正的，可以答复“逾期不补正”。'
      : '等申请人补正，这段时间不计期限。';
  }
  if (state === 'consulting') {
    return waitIsOver
      ? '15 个工作日已过，请登记意见（没有答复也算），再决定是否公开。'
      : '等对方的意见，这段时间不计期限。';
  }
  if (state === 'open' && due) {
    const correction = correctionBy ? `内容不明确的，${day(correctionBy)}前一次性告知补正。` : '';
    return `${day(due)}前答复（共 ${workingDays} 个工作日）。${correction}`;
  }
  if (state === 'void') return '登记作废了，不进统计。';
  const answer = lastStep(request, 'answer');
  return answer ? `${day(answer.on)}已答复：${resultName(answer.result)}。` : '已经答复。';
}

type Props = { readonly request: RequestAnswer; readonly done: (request: RequestAnswer) => void };

function NextStep({ request, done }: Props) {
  const asked = useSignal<ActName | null>(null);
  const role = person.value?.role ?? 'editor';
  const open = acts.filter((act) => isOpen(request, act) && (act !== 'erase' || role === 'admin'));
  const why = (act: ActName) => (mayAct(act, role) ? null : '这一步要由审核人员或管理员来做');
  async function send(act: RequestAct): Promise<void> {
    done(await ask<RequestAnswer>('POST', `${path}/${request.id}/acts`, { body: act }));
    asked.value = null;
    say(`已登记：${actForms[act.act].name}`);
  }
  return (
    <section class="card next-step">
      <h2>下一步</h2>
      <p>{nextText(request)}</p>
      <div class="card-acts">
        {open.map((act, index) => (
          <Act
            key={act}
            tone={index === 0 && act !== 'reopen' ? 'main' : 'plain'}
            why={why(act)}
            act={() => {
              asked.value = act;
            }}
          >
            {actForms[act].name}
          </Act>
        ))}
      </div>
      {asked.value && <ActDialog act={asked.value} send={send} onClose={() => (asked.value = null)} />}
    </section>
  );
}

function Applicant({ request }: { readonly request: RequestAnswer }) {
  const { person: who, personKeptUntil } = request;
  return (
    <section class="card">
      <h2>申请人</h2>
      {who ? (
        <>
          <Facts
            facts={[
              ['姓名或名称', who.name],
              ['联系方式', who.contact],
              ['身份证明', request.identityChecked ? '已核对' : '还没有核对'],
            ]}
          />
          <p class="small soft">
            {personKeptUntil
              ? `保留到${dayText(personKeptUntil, now())}，之后自动清除。`
              : '办结或复议诉讼结束后按期自动清除。'}
          </p>
        </>
      ) : (
        <p class="card-none">已经清除。</p>
      )}
    </section>
  );
}

function Shown({ request, done }: Props) {
  const editing = useSignal(false);
  const { number, matter, details, standing } = request;
  if (editing.value && request.person) {
    const { applicant, identityChecked, route, received, supply, delivery, department, handler, person: who } = request;
    return (
      <>
        <PageHead title={`更正登记：${number}`} />
        <RequestForm
          known={{
            ...{ applicant, identityChecked, route, received, matter, details, supply, delivery, department, handler },
            person: who,
          }}
          save={async (body) => {
            done(await ask<RequestAnswer>('PUT', `${path}/${request.id}`, { body, revision: request.revision }));
            editing.value = false;
            say('已更正');
          }}
          onCancel={() => {
            editing.value = false;
          }}
        />
      </>
    );
  }
  return (
    <>
      <PageHead title={matter} back={back} about={<span class="number">编号 {number}</span>}>
        {isOpen(request, 'edit') && <Act act={() => (editing.value = true)}>更正登记</Act>}
      </PageHead>
      <p class="record-marks">
        <StandingMarks standing={standing} />
      </p>
      <div class="cards-grid">
        <div class="stack">
          <NextStep request={request} done={done} />
          <section class="card">
            <h2>申请</h2>
            <Facts
              facts={[
                ['申请人类别', applicantNames[request.applicant]],
                ['提交方式', requestRouteNames[request.route]],
                ['收到之日', request.received],
                ['查找特征', details],
                ['形式', `${supplyNames[request.supply]}，${deliveryNames[request.delivery]}`],
                ['承办', [request.department, request.handler && nameOf(request.handler)].filter(Boolean).join(' · ')],
              ]}
            />
          </section>
          <Applicant request={request} />
        </div>
        <div class="stack">
          <RequestHistory request={request} />
          {mayReview.value && standing.state === 'answered' && (
            <Remedies key={request.revision} request={request} done={done} />
          )}
        </div>
      </div>
    </>
  );
}

export function RequestPage({ id }: { readonly id: string }) {
  const request = useAnswer<RequestAnswer>(id === newId ? null : `${path}/${id}`, news.requests);
  if (id === newId) return <NewRequest />;
  return (
    <Read of={request} title="依申请公开" back={back}>
      {(kept) => <Shown request={kept} done={request.set} />}
    </Read>
  );
}
