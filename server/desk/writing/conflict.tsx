/** Somebody else saved first: both texts side by side, field by field; mine is kept wherever I changed it, unless I choose theirs. */
import { useSignal } from '@preact/signals';
import type { Disclosure } from '#content/model/disclosure.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import { Act } from '../parts/act.tsx';
import { Compared } from '../record/changed-text.tsx';
import { now } from '../state/live.ts';
import { nameOf } from '../state/names.ts';
import { say } from '../state/toasts.ts';
import { whenText } from '../state/when.ts';
import { type Difference, differences } from './compare.ts';
import { fieldName, fieldsOf } from './field-names.ts';
import { fieldWords } from './field-words.ts';
import type { Writing } from './writing.ts';

type Side = 'mine' | 'theirs';
type Props = { readonly writing: Writing; readonly theirs: DisclosureRecord; readonly onResolved: () => Promise<void> };

export function Conflict({ writing, theirs, onResolved }: Props) {
  const mine = writing.text.value;
  const base = writing.began.value;
  const found: Difference<Disclosure>[] = differences(base, mine, theirs.working, fieldsOf(mine));
  const chosen = useSignal<Readonly<Record<string, Side>>>({});
  const sideOf = ({ field, keeps }: Difference<Disclosure>): Side => chosen.value[field] ?? keeps;
  const last = [...theirs.history].reverse().find(({ act }) => act === 'edit' || act === 'create');
  const mineKept = () => found.filter((difference) => sideOf(difference) === 'mine').map(({ field }) => field);

  return (
    <section class="conflict" aria-label="两份文字的对比">
      <div class="notice-box warn" role="alert">
        <p>
          <strong>
            {nameOf(theirs.author)} {last ? whenText(last.at, now()) : ''} 先保存了第 {theirs.revision} 版。
          </strong>
        </p>
        <p>您的文字一个字也没有丢。下面是两份不一样的地方，默认留下您改过的；选好后保存，就成为新的一版。</p>
      </div>
      {found.length === 0 && <p class="card">两份内容一样，没有需要选的。</p>}
      {found.map((difference) => {
        const { field, both } = difference;
        const [a, b] = [fieldWords(mine, field), fieldWords(theirs.working, field)];
        const side = sideOf(difference);
        return (
          <fieldset class="card difference" key={field}>
            <legend>
              {fieldName(field)}
              <span class="badge">
                {both ? '两人都改了' : difference.keeps === 'mine' ? '只有您改了' : '只有对方改了'}
              </span>
            </legend>
            <div class="sides">
              {(['mine', 'theirs'] as const).map((one) => (
                <label class={`side${side === one ? ' chosen' : ''}`} key={one}>
                  <span class="side-head">
                    <input
                      type="radio"
                      name={`side-${field}`}
                      checked={side === one}
                      onChange={() => {
                        chosen.value = { ...chosen.value, [field]: one };
                      }}
                    />
                    {one === 'mine' ? '用我的' : `用${nameOf(theirs.author)}的`}
                  </span>
                  <span class="side-text">{one === 'mine' ? a : b}</span>
                </label>
              ))}
            </div>
            {a.includes('\n') && (
              <details>
                <summary>逐行看差别</summary>
                <Compared now={a} before={b} nowName="我" beforeName="对方" />
              </details>
            )}
          </fieldset>
        );
      })}
      <div class="conflict-acts">
        <Act
          tone="main"
          act={async () => {
            writing.resolve(mineKept());
            await onResolved();
          }}
        >
          按选好的保存
        </Act>
        <Act
          act={() => {
            writing.resolve(mineKept());
            say('已合在一起，还没有保存，您可以接着改');
          }}
        >
          先合在一起，接着改
        </Act>
        <Act
          tone="quiet"
          act={() => {
            writing.resolve([]);
            say('已换成对方保存的版本');
          }}
        >
          我的都不要，用对方的
        </Act>
      </div>
    </section>
  );
}
