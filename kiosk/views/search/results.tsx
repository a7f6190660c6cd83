/** What was found, with the words marked in title and snippet. */

import type { ComponentChild } from 'preact';
import type { Found, Mark } from '#content/rules/searching.ts';
import { useKiosk } from '../../kiosk.ts';
import { Icon } from '../../parts/icon.tsx';
import { Row } from '../../parts/row.tsx';

type Props = {
  readonly found: readonly Found[];
  /** How many more there are. */
  readonly rest: number;
  readonly onOpen: (id: string) => void;
  readonly onMore: () => void;
};

const step = 12;

export function Results({ found, rest, onOpen, onMore }: Props) {
  const { published, say } = useKiosk();
  const rows: ComponentChild[] = [];
  for (const [place, one] of found.entries()) {
    const item = published.byId.value.get(one.id);
    if (!item) continue;
    // by place, not by id: with a letter more other results stand here, and a row that stands takes their words faster than a new one
    rows.push(
      <li key={place}>
        <Row
          item={item}
          title={marked(one.title, one.titleMarks)}
          snippet={one.snippet && marked(one.snippet, one.marks)}
          before={() => onOpen(one.id)}
        />
      </li>,
    );
  }
  return (
    <>
      <ul class="rows results">{rows}</ul>
      {rest > 0 && (
        <button type="button" class="key more" onClick={onMore}>
          <Icon name="down" />
          <span>{say.value('more', { n: Math.min(step, rest) })}</span>
        </button>
      )}
    </>
  );
}

/** The text with its marked ranges as `mark` elements. */
export function marked(text: string, marks: readonly Mark[]): ComponentChild[] {
  const parts: ComponentChild[] = [];
  let at = 0;
  for (const [from, until] of marks) {
    parts.push(text.slice(at, from), <mark key={parts.length}>{text.slice(from, until)}</mark>);
    at = until;
  }
  parts.push(text.slice(at));
  return parts;
}
