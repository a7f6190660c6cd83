/** A list whose order is changed by dragging a grip, with a finger too, or with the arrow keys on it. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';

type Props<Item> = {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** How the item is called when it is moved. */
  readonly nameOf: (item: Item) => string;
  readonly onMove: (from: number, to: number) => void;
  readonly children: (item: Item, index: number, grip: ComponentChildren) => ComponentChildren;
};

type Drag = { readonly from: number; readonly to: number; readonly by: number };

const edgePx = 80;
const scrollStepPx = 12;

export function Sortable<Item>({ items, keyOf, nameOf, onMove, children }: Props<Item>) {
  const list = useRef<HTMLOListElement>(null);
  const drag = useSignal<Drag | null>(null);
  const said = useSignal('');
  /** The grip that gets the focus back once its item has moved. */
  const held = useRef<string | null>(null);
  const hint = useId();
  useEffect(() => {
    if (held.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-grip="${held.current}"]`)?.focus();
    held.current = null;
  });

  function move(from: number, to: number): void {
    const item = items[from];
    if (!item || to < 0 || to >= items.length || to === from) return;
    said.value = `${nameOf(item)}移到第 ${to + 1} 位，共 ${items.length} 位`;
    onMove(from, to);
  }
  /** The place before which the pointer stands, without what is dragged. */
  function placeAt(y: number, from: number): number {
    const rows = [...(list.current?.children ?? [])].filter((_, index) => index !== from);
    const place = rows.findIndex((row) => {
      const { top, height } = row.getBoundingClientRect();
      return y < top + height / 2;
    });
    return place < 0 ? rows.length : place;
  }
  function begin(event: PointerEvent, from: number): void {
    if (event.button !== 0) return;
    event.preventDefault();
    const startY = event.clientY + scrollY;
    drag.value = { from, to: from, by: 0 };
    const follow = ({ clientY }: PointerEvent) => {
      if (clientY < edgePx) scrollBy(0, -scrollStepPx);
      else if (clientY > innerHeight - edgePx) scrollBy(0, scrollStepPx);
      drag.value = { from, to: placeAt(clientY, from), by: clientY + scrollY - startY };
    };
    const end = (kept: boolean) => () => {
      removeEventListener('pointermove', follow);
      removeEventListener('pointerup', drop);
      removeEventListener('pointercancel', cancel);
      const to = drag.value?.to ?? from;
      drag.value = null;
      if (kept) move(from, to);
    };
    const [drop, cancel] = [end(true), end(false)];
    addEventListener('pointermove', follow);
    addEventListener('pointerup', drop);
    addEventListener('pointercancel', cancel);
  }
  function press(event: KeyboardEvent, index: number): void {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const item = items[index];
    if (by === 0 || !item) return;
    event.preventDefault();
    held.current = keyOf(item);
    move(index, index + by);
  }
  const { value: dragged } = drag;
  /** A line shows where it will stand. */
  const mark = (index: number): string => {
    if (!dragged || dragged.to === dragged.from) return '';
    const others = items.map((_, at) => at).filter((at) => at !== dragged.from);
    if (others[dragged.to] === index) return ' drop-before';
    return dragged.to === others.length && others.at(-1) === index ? ' drop-after' : '';
  };
  return (
    <>
      <p class="unseen" id={hint}>
        按上下方向键移动，也可以拖动
      </p>
      <p class="unseen" role="status">
        {said.value}
      </p>
      <ol class="sortable" ref={list}>
        {items.map((item, index) => (
          <li
            key={keyOf(item)}
            class={`${dragged?.from === index ? 'dragged' : ''}${mark(index)}`}
            style={dragged?.from === index ? { transform: `translateY(${dragged.by}px)` } : {}}
          >
            {children(
              item,
              index,
              <button
                type="button"
                class="grip"
                data-grip={keyOf(item)}
                aria-label={`移动${nameOf(item)}，现在第 ${index + 1} 位`}
                aria-describedby={hint}
                onPointerDown={(event) => begin(event, index)}
                onKeyDown={(event) => press(event, index)}
              >
                <Icon name="grip" />
              </button>,
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
