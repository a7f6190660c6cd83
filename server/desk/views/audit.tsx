/** Who did what, when and from where, and what changed; for administrators. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { AuditEvent } from '#content/model/audit.ts';
import type { LocalDate } from '#content/model/time.ts';
import { addDays } from '#content/rules/zone.ts';
import type { Colleague } from '#content/wire/people-bodies.ts';
import { aboutNames, actName, detailText, fromText, type Names, subjectText } from '../audit/audit-words.ts';
import { VerificationCard } from '../audit/verification.tsx';
import { SelectField, TextField } from '../parts/field.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Empty, Read } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { useAnswer } from '../state/answer.ts';
import { now } from '../state/live.ts';
import { learnNames, nameOf } from '../state/names.ts';
import type { Place } from '../state/router.ts';
import { fieldOf, todayAt } from '../state/when.ts';
import '../styles/audit.css';

const mostShown = 500;

/** Where the thing of an act can be seen. */
function placeOf({ act, subject }: AuditEvent): Place | null {
  if (act.startsWith('disclosure.') && act !== 'disclosure.import') return { view: 'record', id: subject };
  if (act.startsWith('request.')) return { view: 'request', id: subject };
  if (act.startsWith('person.') && act !== 'person.remove') return { view: 'person', id: subject };
  return null;
}

function Line({ event, names }: { readonly event: AuditEvent; readonly names: Names }) {
  const place = placeOf(event);
  return (
    <tr>
      <td class="cell-soft number">{fieldOf(event.at).replace('T', ' ')}</td>
      <td class="nowrap">{nameOf(event.by)}</td>
      <td class="audit-act">{actName(event.act)}</td>
      <td class="audit-subject">
        {place ? <To place={place}>{subjectText(event, names)}</To> : subjectText(event, names)}
      </td>
      <td class="audit-detail">{detailText(event, names)}</td>
      <td class="cell-soft">{fromText(event.from)}</td>
    </tr>
  );
}

export function Audit() {
  const to = useSignal<string>(todayAt(now()));
  const from = useSignal<string>(addDays(todayAt(now()) as LocalDate, -6));
  const by = useSignal('');
  const about = useSignal<keyof typeof aboutNames | ''>('');
  const words = useSignal('');
  const people = useAnswer<{ items: readonly Colleague[] }>('/api/desk/users/names');
  useEffect(() => {
    if (people.value) learnNames(people.value.items);
  }, [people.value]);
  const asked = new URLSearchParams({
    from: from.value,
    to: to.value,
    ...(by.value && { by: by.value }),
    ...(about.value && { about: about.value }),
  });
  const log = useAnswer<{ items: readonly AuditEvent[]; names: Names }>(
    from.value && to.value ? `/api/desk/audit?${asked}` : null,
  );
  const staff = Object.fromEntries((people.value?.items ?? []).map(({ username, name }) => [username, name]));
  return (
    <>
      <PageHead title="操作记录" about="每一步都记着：谁、什么时候、从哪里、改了什么。不能修改也不能删除。" />
      <div class="period">
        <TextField label="从" type="date" value={from.value} onValue={(day) => (from.value = day)} />
        <TextField label="到" type="date" value={to.value} onValue={(day) => (to.value = day)} />
        <SelectField
          label="谁"
          none="所有人"
          value={by.value}
          options={{ ...staff, system: '系统', console: '主机命令' }}
          onValue={(next) => (by.value = next)}
        />
        <SelectField
          label="关于"
          none="所有操作"
          value={about.value}
          options={aboutNames}
          onValue={(next) => (about.value = next)}
        />
        <TextField
          label="只看含有"
          value={words.value}
          onValue={(next) => (words.value = next)}
          placeholder="操作、标题、编号或说明"
        />
      </div>
      <div class="stack">
        <Read of={log}>
          {({ items, names }) => {
            const wanted = words.value.trim();
            const rows = items.filter((event) =>
              [event.subject, subjectText(event, names), actName(event.act), nameOf(event.by), detailText(event, names)]
                .join(' ')
                .includes(wanted),
            );
            if (rows.length === 0)
              return (
                <Empty title="没有这样的记录">
                  <p>把日期放宽，或把“谁”“关于”换成全部。</p>
                </Empty>
              );
            return (
              <>
                <table class="rows audit-rows">
                  <thead>
                    <tr>
                      <th scope="col">时间</th>
                      <th scope="col">谁</th>
                      <th scope="col">做了什么</th>
                      <th scope="col">对象</th>
                      <th scope="col">说明</th>
                      <th scope="col">从哪里</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.slice(0, mostShown).map((event) => (
                      <Line key={event.id} event={event} names={names} />
                    ))}
                  </tbody>
                </table>
                {rows.length > mostShown && <p class="small soft">只列出最近 {mostShown} 条，请缩短日期。</p>}
              </>
            );
          }}
        </Read>
        <VerificationCard />
      </div>
    </>
  );
}
