/** Whether this machine rings when a visitor calls, and the key that changes it. */
import { bell, mute, muted, strike } from '../state/bell.ts';
import { online, openCalls } from '../state/live.ts';
import { say } from '../state/toasts.ts';
import { Icon } from './icon.tsx';

/** What is heard of a call on this machine, in plain words. */
export function bellText(): string {
  if (muted.value) return '这台机器已静音，有人呼叫只显示不响铃';
  if (bell.value === 'none') return '这个浏览器放不出声音，有人呼叫只显示不响铃';
  if (!online.value) return '与中心的连接断开时不响铃';
  return bell.value === 'ready' ? '正在响铃' : '还不能响铃：在页面上碰一下，就会响';
}

/** Mutes this machine, or lets it ring: it is heard at once how. */
export function turnBell(): void {
  mute(!muted.peek());
  if (muted.peek()) say('这台机器静音了：有人呼叫时只显示，不响铃');
  else {
    say('这台机器会响铃了');
    void strike();
  }
}

export function BellKey() {
  return (
    <button type="button" class="button quiet bell-key" role="switch" aria-checked={!muted.value} onClick={turnBell}>
      <Icon name="bell" />
      呼叫响铃
      <span aria-hidden="true">{muted.value ? '关' : '开'}</span>
    </button>
  );
}

/** Before the first touch browsers give no sound: said where it hides nothing for long and takes no touch away. */
export function BellHint() {
  if (muted.value || bell.value !== 'untouched' || openCalls.value.length > 0) return null;
  return (
    <p class="bell-hint" role="status">
      <Icon name="bell" />
      还不能响铃：在页面上碰一下，有人呼叫就会响
    </p>
  );
}
