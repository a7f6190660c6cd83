/** Handwriting: a square to write one character in, in any order of strokes, and the characters that it may be. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Ink } from '#content/rules/handwriting/stroke.ts';
import { useKiosk } from '../../kiosk.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import type { KioskKey } from '../../words/kiosk-words.ts';
import type { Writing } from './writing.ts';
import { WritingPad } from './writing-pad.tsx';

const offered = 8;

export function Handwriting({ writing }: { readonly writing: Writing }) {
  const { visit, say, finder, handwriting } = useKiosk();
  const ink = useSignal<Ink>([]);
  const characters = useSignal<readonly string[]>([]);
  useEffect(() => handwriting.begin(), [handwriting]);

  const ready = handwriting.ready.value;
  const put = (next: Ink) => {
    ink.value = next;
    characters.value = finder.likeliest(handwriting.recognise(next), visit.words.peek(), offered);
  };
  useEffect(() => {
    if (ready && ink.peek().length > 0) put(ink.peek());
  }, [ready]);
  const take = (character: string) => {
    writing.write(character, 'handwriting');
    put([]);
  };
  const said = !ready
    ? say.value('handNotReady')
    : ink.value.length === 0
      ? say.value('writeHere')
      : say.value('mayBe', { words: characters.value.join('、') });
  return (
    <div class="hand">
      <WritingPad ink={ink.value} onStroke={(stroke) => put([...ink.peek(), stroke])} />
      <div class="hand-side">
        <p class={`hand-said${characters.value.length > 0 ? ' unseen' : ''}`} role="status">
          {said}
        </p>
        <fieldset class="hand-choice" aria-label={say.value('candidates')}>
          {characters.value.map((character) => (
            <button key={character} type="button" class="hand-key" lang="zh-CN" onClick={() => take(character)}>
              {character}
            </button>
          ))}
        </fieldset>
        <div class="hand-acts">
          <Act icon="undo" name="undoStroke" off={ink.value.length === 0} act={() => put(ink.peek().slice(0, -1))} />
          <Act icon="close" name="rewrite" off={ink.value.length === 0} act={() => put([])} />
          <Act icon="erase" name="deleteCharacter" off={visit.words.value === ''} act={writing.remove} />
        </div>
      </div>
    </div>
  );
}

type ActProps = { readonly icon: IconName; readonly name: KioskKey; readonly off: boolean; readonly act: () => void };

function Act({ icon, name, off, act }: ActProps) {
  const { say } = useKiosk();
  return (
    <button type="button" class="key" disabled={off} onClick={act}>
      <Icon name={icon} />
      <span>{say.value(name)}</span>
    </button>
  );
}
