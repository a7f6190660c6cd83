/** Chooses one of everything that is published: typed characters narrow the list, arrows walk it. */
import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import type { Published } from '#content/model/disclosure.ts';
import { type Kind, kindNames } from '#content/model/terms.ts';
import { Field } from '../parts/field.tsx';
import { learnPublished, published } from '../state/published.ts';

const most = 8;

/** Those whose title or reference number has every word; newest first, as published. */
function matching(items: readonly Published[], words: string): Published[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const text = `${item.title} ${item.documentNumber} ${item.keywords.join(' ')}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

type Props = {
  readonly label: string;
  /** Only of this kind. */
  readonly kind?: Kind;
  readonly id: string;
  readonly fault: string;
  readonly onId: (id: string) => void;
};

export function PublishedField({ label, kind, id, fault, onId }: Props) {
  useEffect(learnPublished, []);
  const listId = useId();
  const typed = useSignal<string | null>(null);
  const active = useSignal(0);
  const all = (published.value?.disclosures ?? []).filter((item) => !kind || item.kind === kind);
  const chosen = all.find((item) => item.id === id);
  const open = typed.value !== null;
  const found = open ? matching(all, typed.value ?? '') : [];
  const shown = found.slice(0, most);
  const choose = (item: Published | undefined): void => {
    if (!item) return;
    onId(item.id);
    typed.value = null;
  };
  function press(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) typed.value = '';
      else active.value = Math.max(0, Math.min(shown.length - 1, active.value + (event.key === 'ArrowDown' ? 1 : -1)));
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      choose(shown[active.value]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      typed.value = null;
    }
  }
  const gone = id !== '' && published.value !== null && !chosen;
  return (
    <div class="wide combo">
      <Field
        label={label}
        hint="输入标题里的几个字来找"
        fault={fault || (gone ? '选的那一条已经不公开了，请另选一条' : undefined)}
      >
        {({ id: inputId, describedBy, invalid }) => (
          <input
            id={inputId}
            type="text"
            role="combobox"
            autocomplete="off"
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open && shown[active.value] ? `${listId}-${active.value}` : undefined}
            aria-describedby={describedBy}
            aria-invalid={invalid ? 'true' : undefined}
            placeholder="如：停水"
            value={typed.value ?? chosen?.title ?? ''}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
              active.value = 0;
            }}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={() => (typed.value = null)}
            onKeyDown={press}
          />
        )}
      </Field>
      <div class="combo-list" id={listId} role="listbox" aria-label={label} hidden={!open}>
        {shown.map((item, index) => (
          <div
            key={item.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active.value}
            class="combo-option"
            onPointerDown={(event) => {
              event.preventDefault();
              choose(item);
            }}
          >
            <span>{item.title}</span>
            <span class="small soft">
              {kindNames[item.kind]} {item.issued ?? ''}
            </span>
          </div>
        ))}
      </div>
      {open && (
        <p class="small soft" role="status">
          {found.length === 0
            ? '没有找到，换几个字试试'
            : found.length > most
              ? `找到 ${found.length} 条，显示最新的 ${most} 条，再多输几个字`
              : `找到 ${found.length} 条`}
        </p>
      )}
    </div>
  );
}
