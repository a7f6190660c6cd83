/** By when something must be public, as staff read it; what is late or due soon stands out by words, not by colour alone. */
import type { Due } from '#content/wire/disclosure-bodies.ts';
import { now } from '../state/live.ts';
import { dayText } from '../state/when.ts';
import { Icon } from './icon.tsx';

/** `已超 3 个工作日`, `今天到期`, `还剩 2 个工作日`, `12月3日前公开`. */
export function dueText({ due, urgency, left }: Due): string {
  if (urgency === 'late') return `已超 ${-left} 个工作日`;
  if (left === 0) return '今天到期';
  return urgency === 'soon' ? `还剩 ${left} 个工作日` : `${dayText(due, now())}前公开`;
}

export function DueMark({ due }: { readonly due: Due | null }) {
  if (!due) return null;
  return (
    <span class={`due due-${due.urgency}`} title={`应在 ${due.due} 前公开`}>
      {due.urgency !== 'later' && <Icon name="clock" />}
      {dueText(due)}
      {due.provisional && '（暂定）'}
    </span>
  );
}
