/** While nobody is there: pinned and newest notices in slow, quiet turns; any touch begins a visit. */

import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useKiosk } from '../../kiosk.ts';
import { Icon, Seal } from '../../parts/icon.tsx';
import { dateSaid } from '../../parts/row.tsx';
import { foremost } from '../home/home.tsx';
import './attract.css';

const turnMs = 12_000;
const most = 8;

/** What stands last is left out whole where there is no room for it, so that no line is cut. */
function leaveOut(item: HTMLElement): void {
  const parts = [...item.children].filter((part) => part instanceof HTMLElement);
  for (const part of parts) part.hidden = false;
  for (const part of parts.slice(1).reverse()) if (item.scrollHeight > item.clientHeight) part.hidden = true;
}

export function AttractView() {
  const { published, say, wake } = useKiosk();
  const turn = useSignal(0);
  const start = useRef<HTMLButtonElement>(null);
  const shown = useRef<HTMLDivElement>(null);
  const items = foremost(published.items.value, most);
  useEffect(() => {
    start.current?.focus();
    const timer = setInterval(() => (turn.value += 1), turnMs);
    return () => clearInterval(timer);
  }, [turn]);
  useLayoutEffect(() => {
    const it = shown.current;
    if (!it) return;
    leaveOut(it);
    const room = new ResizeObserver(() => leaveOut(it));
    room.observe(it);
    return () => room.disconnect();
  }, [turn.value, items]);
  const town = published.town.value;
  const item = items[turn.value % Math.max(1, items.length)];
  /** The title of the page is that of the notice; the town's name where there is none. */
  const Name = item ? 'p' : 'h1';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key inside does the same by keyboard
    <main class="attract" data-press onClick={wake}>
      <div class="attract-head">
        <Seal />
        <Name class="attract-name">
          <span lang="zh-CN">{town?.name}</span> <span class="attract-what">{say.value('disclosure')}</span>
        </Name>
      </div>
      {item && (
        <div class="attract-item" key={item.id} ref={shown} lang="zh-CN">
          <h1>{item.title}</h1>
          <p class="attract-summary">{item.summary}</p>
          <p class="attract-facts">
            {item.publisher}　{dateSaid(item.issued, say.value)}
          </p>
        </div>
      )}
      <div class="attract-start">
        <button type="button" ref={start} onClick={wake}>
          <Icon name="search" />
          <span>
            {say.value('touchToStart')}
            <small>
              <span lang="en">Touch to start</span> · <span lang="zh-Hant">觸摸開始</span>
            </small>
          </span>
        </button>
        <p class="attract-dots" aria-hidden="true">
          {items.map((one) => (
            <span key={one.id} data-now={one === item || undefined} />
          ))}
        </p>
        <p class="attract-hours" lang="zh-CN">
          {town?.hours}
        </p>
      </div>
    </main>
  );
}
