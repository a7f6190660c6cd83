/** Changing a disclosure that the hub has: loads it, then the writing begins where it was left. */
import { useMemo } from 'preact/hooks';
import type { DisclosureRecord } from '#content/model/record.ts';
import { publicAt } from '#content/rules/publication.ts';
import { Read } from '../parts/states.tsx';
import { useAnswer } from '../state/answer.ts';
import { ask } from '../state/http.ts';
import { now } from '../state/live.ts';
import { toList } from '../state/router.ts';
import { person } from '../state/session.ts';
import { Writer } from '../writing/writer.tsx';
import { createWriting } from '../writing/writing.ts';
import '../styles/writing.css';
import '../styles/preview.css';

function Begun({ record }: { readonly record: DisclosureRecord }) {
  // The record as it was opened: what comes later is told to the writer, never put under their hands.
  const writing = useMemo(
    () =>
      createWriting({
        start: record.working,
        record,
        username: person.peek()?.username ?? '',
        newKey: 'none',
        now,
        ask,
      }),
    [record.id],
  );
  const live = publicAt(record, now());
  const note = live
    ? `第 ${live.revision} 版正在公开。您改的是新的一版：审核通过并发布之前，大家看到的还是原来那版。`
    : record.state === 'submitted' || record.state === 'approved'
      ? '这一条已经送审。保存改动后它会回到草稿，要重新送审。'
      : undefined;
  return <Writer writing={writing} heading="修改" note={note} />;
}

export function Edit({ id }: { readonly id: string }) {
  const reading = useAnswer<DisclosureRecord>(`/api/desk/disclosures/${id}`);
  return (
    <Read of={reading} title="公开信息" back={toList()}>
      {(record) => <Begun record={record} />}
    </Read>
  );
}
