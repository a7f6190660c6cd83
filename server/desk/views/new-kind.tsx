/** A new guide, fee, organisation or item of the catalogue: its form, from nothing. */
import { useMemo } from 'preact/hooks';
import type { SheetKind } from '#content/model/sheet.ts';
import { kindNames } from '#content/model/terms.ts';
import { blankOf } from '../forms/blank.ts';
import { ask } from '../state/http.ts';
import { now } from '../state/live.ts';
import { ownPublisher, person } from '../state/session.ts';
import { todayAt } from '../state/when.ts';
import { Writer } from '../writing/writer.tsx';
import { createWriting } from '../writing/writing.ts';
import '../styles/writing.css';
import '../styles/preview.css';

export function NewKind({ kind }: { readonly kind: SheetKind }) {
  const writing = useMemo(() => {
    const { username = '' } = person.peek() ?? {};
    const start = blankOf(kind, ownPublisher(), todayAt(now()));
    return createWriting({ start, record: null, username, newKey: `new-${kind}`, now, ask });
  }, [kind]);
  return <Writer writing={writing} heading={`新增${kindNames[kind]}`} />;
}
