/** What found nothing, each one act from an answer; and what was done before, with whether it helped. */
import { useSignal } from '@preact/signals';
import { gapActNames } from '#content/model/gap.ts';
import type { GapAnswer, QueryCount } from '#content/wire/question-bodies.ts';
import { Act } from '../parts/act.tsx';
import { Read } from '../parts/states.tsx';
import type { Reading } from '../state/answer.ts';
import { now } from '../state/live.ts';
import { nameOf } from '../state/names.ts';
import { whenText } from '../state/when.ts';
import { writeAnswer } from './answering.ts';
import { CloseGap } from './close-gap.tsx';

type Closing = { readonly words: string; readonly how: 'synonym' | 'link' };

export type Gaps = Reading<{ readonly items: readonly GapAnswer[] }>;

type Props = { readonly counts: readonly QueryCount[]; readonly gaps: Gaps };

/** What is found by now needs nothing more: it stands among what was done. */
export function NothingFound({ counts, gaps }: Props) {
  const closing = useSignal<Closing | null>(null);
  const close = () => {
    closing.value = null;
  };
  const mended = new Set((gaps.value?.items ?? []).flatMap(({ words, state }) => (state === 'open' ? [] : words)));
  const left = counts.filter(({ words }) => !mended.has(words));
  return (
    <section class="card">
      <h2>没找到的</h2>
      {left.length === 0 && <p class="card-none">{counts.length === 0 ? '都找到了。' : '现在都能找到了。'}</p>}
      <ol class="counts gaps">
        {left.slice(0, 15).map(({ words, count }) => (
          <li key={words}>
            <span class="grow">
              {words} <span class="small soft number">{count} 次</span>
            </span>
            <span class="gap-acts">
              <Act act={() => writeAnswer(words)} label={`为“${words}”写一条`}>
                写一条
              </Act>
              <Act act={() => (closing.value = { words, how: 'synonym' })} label={`给“${words}”加同义词`}>
                加同义词
              </Act>
              <Act act={() => (closing.value = { words, how: 'link' })} label={`把“${words}”指到已有内容`}>
                指到已有内容
              </Act>
            </span>
          </li>
        ))}
      </ol>
      {closing.value && <CloseGap {...closing.value} onClose={close} onDone={close} />}
    </section>
  );
}

const stateTexts: Readonly<Record<GapAnswer['state'], { readonly text: string; readonly tone: string }>> = {
  closed: { text: '补上了', tone: 'state-published' },
  found: { text: '现在能找到', tone: 'state-approved' },
  open: { text: '还找不到', tone: 'state-submitted' },
};

export function GapsDone({ gaps }: { readonly gaps: Gaps }) {
  return (
    <section class="card">
      <h2>补过的，有没有用</h2>
      <Read of={gaps}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="card-none">还没有补过。补过的会在这里说明：同样的问题后来找到没有、点开没有。</p>
          ) : (
            <ul class="counts">
              {items.slice(0, 20).map(({ words, how, by, at, state, asked, opened }) => (
                <li key={words}>
                  <span class="grow">
                    {words}
                    <span class="gap-facts small soft">
                      {gapActNames[how]} · {nameOf(by)} · {whenText(at, now())} · 之后又问 {asked} 次，点开 {opened} 次
                    </span>
                  </span>
                  <span class={`badge ${stateTexts[state].tone}`}>{stateTexts[state].text}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Read>
    </section>
  );
}
