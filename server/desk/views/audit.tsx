/** Who did what, when and from where; for administrators. */
import { useSignal } from '@preact/signals';
import type { AuditEvent } from '#content/model/audit.ts';
import type { LocalDate } from '#content/model/time.ts';
import { addDays } from '#content/rules/zone.ts';
import { TextField } from '../parts/field.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Empty, Read } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { useAnswer } from '../state/answer.ts';
import { now } from '../state/live.ts';
import { nameOf } from '../state/names.ts';
import { fieldOf, todayAt } from '../state/when.ts';
import '../styles/questions.css';

const actWords: Readonly<Record<string, string>> = {
  'session.begin': '登录',
  'session.end': '退出',
  'disclosure.create': '起草',
  'disclosure.edit': '修改',
  'disclosure.submit': '送审',
  'disclosure.approve': '审核通过',
  'disclosure.return': '退回',
  'disclosure.publish': '发布',
  'disclosure.withdraw': '撤下',
  'person.add': '添加人员',
  'person.change': '修改人员',
  'person.remove': '删除人员',
  'screen.add': '登记屏幕',
  'screen.change': '修改屏幕',
  'screen.remove': '删除屏幕',
  'playlist.add': '新建播放单',
  'playlist.change': '修改播放单',
  'playlist.remove': '删除播放单',
  'synonyms.add': '添加同义词',
  'synonyms.change': '修改同义词',
  'takeover.start': '发出紧急通知',
  'takeover.clear': '结束紧急通知',
};

/** What is worth reading of the detail: reasons, notes, headlines. */
function detailText({ detail }: AuditEvent): string {
  const { revision, reason, note, headline, role } = detail;
  return [revision ? `第 ${revision} 版` : '', reason, note, headline, role].filter(Boolean).join(' · ');
}

export function Audit() {
  const to = useSignal<string>(todayAt(now()));
  const from = useSignal<string>(addDays(todayAt(now()) as LocalDate, -6));
  const words = useSignal('');
  const log = useAnswer<{ items: readonly AuditEvent[] }>(
    from.value && to.value ? `/api/desk/audit?from=${from.value}&to=${to.value}` : null,
  );
  return (
    <>
      <PageHead title="操作记录" about="每一步都记着，不能修改也不能删除。" />
      <div class="period">
        <TextField label="从" type="date" value={from.value} onValue={(day) => (from.value = day)} />
        <TextField label="到" type="date" value={to.value} onValue={(day) => (to.value = day)} />
        <TextField
          label="只看含有"
          value={words.value}
          onValue={(next) => (words.value = next)}
          placeholder="人、操作或编号"
        />
      </div>
      <Read of={log}>
        {({ items }) => {
          const rows = items
            .map((event) => ({
              event,
              act: actWords[event.act] ?? event.act,
              who: nameOf(event.by),
              detail: detailText(event),
            }))
            .filter(({ event, act, who, detail }) =>
              `${event.by} ${who} ${act} ${event.subject} ${detail}`.includes(words.value.trim()),
            )
            .sort((a, b) => b.event.at - a.event.at);
          if (rows.length === 0) return <Empty title="这段时间没有记录" />;
          return (
            <Scroll label="操作记录" class="card">
              <table class="plain-table">
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
                  {rows.slice(0, 500).map(({ event, act, who, detail }) => (
                    <tr key={event.id}>
                      <td class="number nowrap">{fieldOf(event.at).replace('T', ' ')}</td>
                      <td class="nowrap">{who}</td>
                      <td class="nowrap">{act}</td>
                      <td>
                        {event.act.startsWith('disclosure.') ? (
                          <To place={{ view: 'record', id: event.subject }}>{event.subject}</To>
                        ) : (
                          event.subject
                        )}
                      </td>
                      <td>{detail}</td>
                      <td class="nowrap">{event.from}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {rows.length > 500 && <p class="small soft">只列出最近 500 条，请缩短日期。</p>}
            </Scroll>
          );
        }}
      </Read>
    </>
  );
}
