/** What the text says of itself, offered field by field with the place that says it; staff confirm by a touch. */
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Notice } from '#content/model/notice.ts';
import { withoutRegister } from '#content/rules/proposing/document-head.ts';
import type { Proposal } from '#content/rules/proposing/proposal.ts';
import { proposalsOf } from '#content/rules/proposing/proposals.ts';
import { now } from '../state/live.ts';
import { town } from '../state/town.ts';
import { todayAt } from '../state/when.ts';
import { showPlace } from './body-field.tsx';
import { fieldName } from './field-names.ts';
import { blanksIn } from './templates.ts';
import type { Writing } from './writing.ts';

type Props = { readonly writing: Writing; readonly text: Notice };

/** A field that nobody has filled yet may be filled with all others at once. */
function isUntouched(text: Notice, opened: Writing['opened'], { field }: Proposal): boolean {
  const value = text[field];
  const before = opened.kind === 'notice' ? opened[field] : undefined;
  return (
    value === '' || value === null || value === before || (typeof value === 'string' && blanksIn(value).length > 0)
  );
}

export function Proposed({ writing, text }: Props) {
  const refused = useSignal<readonly string[]>([]);
  const subjects = town.value?.subjects ?? [];
  const today = todayAt(now());
  const found = useMemo(
    () => (blanksIn(text.body).length > 2 ? [] : proposalsOf(text.body, text.title, { today, subjects })),
    [text.body, text.title, today, subjects],
  );
  const key = ({ field, value }: Proposal) => `${field} ${value}`;
  const open = found.filter((one) => text[one.field] !== one.value && !refused.value.includes(key(one)));
  const easy = open.filter((one) => isUntouched(text, writing.opened, one));
  if (open.length === 0) return null;

  function take(taken: readonly Proposal[]): void {
    const patch = Object.fromEntries(taken.map(({ field, value }) => [field, value]));
    // What now stands in fields of its own is taken out of the text.
    writing.endStep();
    writing.changeNotice({ ...patch, body: withoutRegister(text.body, taken, found) });
  }
  return (
    <section class="proposed" aria-label="可以采用的登记信息">
      <header>
        <h3>从正文看出来的，对就采用</h3>
        {easy.length > 1 && (
          <button type="button" class="button main" onClick={() => take(easy)}>
            全部采用（{easy.length} 项）
          </button>
        )}
      </header>
      <ul>
        {open.map((one) => (
          <li key={key(one)}>
            <span class="proposed-field">{fieldName(one.field)}</span>
            <span class="proposed-value">{one.shown}</span>
            <span class="proposed-acts">
              {one.until > one.from && (
                <button
                  type="button"
                  class="button quiet"
                  onClick={() => showPlace(one.from, one.until)}
                  aria-label={`出处：${one.shown}`}
                >
                  出处
                </button>
              )}
              <button type="button" class="button" onClick={() => take([one])} aria-label={`采用：${one.shown}`}>
                采用
              </button>
              <button
                type="button"
                class="button quiet"
                aria-label={`不用：${one.shown}`}
                onClick={() => {
                  refused.value = [...refused.value, key(one)];
                }}
              >
                不用
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
