/** An earlier text beside the present one, line against line, and the way back to it. */
import type { DisclosureRecord } from '#content/model/record.ts';
import type { RevisionText } from '#content/wire/disclosure-bodies.ts';
import { Act } from '../parts/act.tsx';
import { Read } from '../parts/states.tsx';
import { useAnswer } from '../state/answer.ts';
import { ask } from '../state/http.ts';
import { nameOf } from '../state/names.ts';
import { say } from '../state/toasts.ts';
import { rowsOf } from '../writing/compare.ts';
import { Line, Rows, textOf } from './changed-text.tsx';

type Props = {
  readonly record: DisclosureRecord;
  readonly revision: number;
  readonly path: string;
  readonly done: (record: DisclosureRecord) => void;
  readonly close: () => void;
};

/** Two texts in two columns, line beside line. */
function SideBySide({ left, right }: { readonly left: string; readonly right: string }) {
  return (
    <div class="side-by-side">
      <Rows rows={rowsOf(left, right)}>
        {(row, key) =>
          row.kind === 'same' ? (
            <div key={key} class="pair same">
              <p>{row.text}</p>
              <p>{row.text}</p>
            </div>
          ) : (
            <div key={key} class="pair">
              <p class={row.mine ? 'was' : ''}>{row.mine && <Line cut={row.mine} />}</p>
              <p class={row.theirs ? 'is' : ''}>{row.theirs && <Line cut={row.theirs} />}</p>
            </div>
          )
        }
      </Rows>
    </div>
  );
}

export function EarlierText({ record, revision, path, done, close }: Props) {
  const earlier = useAnswer<RevisionText>(`${path}/revisions/${revision}`);
  async function restore({ text }: RevisionText): Promise<void> {
    // The day of its first publication belongs to the disclosure, not to one text of it.
    const body = { ...text, issued: record.working.issued };
    done(await ask<DisclosureRecord>('PUT', path, { body, revision: record.revision }));
    say(`已恢复成第 ${revision} 版的文字，成为新的一版草稿`);
    close();
  }
  return (
    <section class="card earlier" aria-label={`第 ${revision} 版`}>
      <Read of={earlier}>
        {(found) => (
          <>
            <h2>第 {revision} 版和现在的对比</h2>
            <div class="pair pair-heads">
              <p>
                第 {revision} 版（{nameOf(found.author)}）
              </p>
              <p>现在，第 {record.revision} 版</p>
            </div>
            <SideBySide left={textOf(found.text)} right={textOf(record.working)} />
            <div class="card-acts">
              <Act tone="main" act={() => restore(found)}>
                恢复成第 {revision} 版
              </Act>
              <Act act={close}>收起</Act>
            </div>
            <p class="hint">恢复后是草稿，要重新送审；现在的文字也留着，随时可以再换回来。</p>
          </>
        )}
      </Read>
    </section>
  );
}
