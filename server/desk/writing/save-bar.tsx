/** Always in sight while writing: whether it is saved, and the ways to save, hand in and preview. */
import type { Signal } from '@preact/signals';
import { Act } from '../parts/act.tsx';
import { Icon } from '../parts/icon.tsx';
import { now, shownNow } from '../state/live.ts';
import { agoText, timeText } from '../state/when.ts';
import type { Writing } from './writing.ts';

type Props = {
  readonly writing: Writing;
  readonly previewing: Signal<boolean>;
  readonly save: () => Promise<void>;
  readonly submit: () => Promise<void>;
};

function stateText({ dirty, hub, keptAt, saving }: Writing, at: number): string {
  if (saving.value) return '正在保存…';
  if (!dirty.value) return hub.value ? `已保存，第 ${hub.value.revision} 版` : '还没有改动';
  if (keptAt.value === null) return '有改动没保存';
  return `文字已留在本机（${at - keptAt.value < 60_000 ? timeText(keptAt.value) : agoText(keptAt.value, at)}），还没保存到中心`;
}

export function SaveBar({ writing, previewing, save, submit }: Props) {
  const state = writing.hub.value?.state;
  const handedIn = !writing.dirty.value && state !== undefined && state !== 'draft' && state !== 'withdrawn';
  const saved = !writing.dirty.value && writing.hub.value !== null;
  return (
    <div class="save-bar">
      <p class={`save-state${saved ? ' saved' : ''}`}>
        <span class={`dot ${saved ? 'good' : ''}`} aria-hidden="true" />
        {stateText(writing, Math.max(now(), shownNow.value))}
      </p>
      <div class="save-acts">
        <button
          type="button"
          class="button quiet undo"
          onClick={() => writing.undo()}
          aria-disabled={writing.canUndo.value ? undefined : 'true'}
        >
          撤销
        </button>
        <button
          type="button"
          class="button preview-toggle"
          aria-pressed={previewing.value}
          onClick={() => (previewing.value = !previewing.value)}
        >
          <Icon name={previewing.value ? 'write' : 'eye'} />
          {previewing.value ? '回去写' : '预览'}
        </button>
        <Act act={save} class="save-button" label="保存草稿">
          <span>
            保存<span class="long">草稿</span>
          </span>
          <kbd>Ctrl S</kbd>
        </Act>
        <Act act={submit} tone="main" label="保存并送审" why={handedIn ? '没有改动，不用再送审' : null}>
          <span>
            <span class="long">保存并</span>送审
          </span>
        </Act>
      </div>
    </div>
  );
}
