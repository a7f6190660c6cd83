/** What a new revision changes in the text that is public, for the reviewer's eye. */
import type { Disclosure } from '#content/model/disclosure.ts';
import { compared } from '../writing/compare.ts';
import { linesOf } from '../writing/field-words.ts';
import '../styles/record.css';

/** All that is in it, as lines. */
export const textOf = (it: Disclosure): string => linesOf(it).join('\n');

/** Lines in order; `mine` is the new text, `theirs` the one before. */
export function Compared({
  now,
  before,
  nowName,
  beforeName,
}: {
  readonly now: string;
  readonly before: string;
  readonly nowName: string;
  readonly beforeName: string;
}) {
  return (
    <div class="compared">
      {compared(now, before).map((piece, index) => (
        <p key={index} class={`line-${piece.kind}`}>
          {piece.kind !== 'same' && <span class="line-mark">{piece.kind === 'mine' ? nowName : beforeName}</span>}
          {piece.text || '\u00a0'}
        </p>
      ))}
    </div>
  );
}

export function ChangedText({ working, live }: { readonly working: Disclosure; readonly live: Disclosure }) {
  return (
    <details class="card" open>
      <summary>
        <h2>和正在公开的版本比，改了什么</h2>
      </summary>
      <Compared now={textOf(working)} before={textOf(live)} nowName="新" beforeName="旧" />
    </details>
  );
}
