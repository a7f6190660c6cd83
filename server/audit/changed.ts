/** What a change of the store changed, in words for the audit: names of fields, and values only where they can name no person. */

type Items = Readonly<Record<string, unknown>>;

/** Fields that change with every change, that follow from others, or hold the audit itself. */
const quiet = new Set([
  'revision',
  'history',
  'organisations',
  'whereabouts',
  'steps',
  'changedAt',
  'sessionsSince',
  'author',
]);
/** Fields whose values are words of ours. */
const told = new Set(['role', 'state', 'disabled', 'attribute', 'standing', 'playlist', 'confidentiality']);
const mostItems = 5;

const itemsOf = (value: unknown): Items => (typeof value === 'object' && value !== null ? (value as Items) : {});
const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
const isPlain = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `role: editor→reviewer`, `working.title`. */
function fieldsOf(before: Items, after: Items, within = ''): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !quiet.has(name));
  return names.flatMap((name): string[] => {
    const [old, next] = [before[name], after[name]];
    if (same(old, next)) return [];
    if (within === '' && isPlain(old) && isPlain(next)) return fieldsOf(itemsOf(old), itemsOf(next), `${name}.`);
    const values = told.has(name) ? `: ${String(old ?? '–')}→${String(next ?? '–')}` : '';
    return [`${within}${name}${values}`];
  });
}

/** With another text comes who wrote it; who has it in hand is worth a word where nothing else changed. */
function howChanged(before: Items, after: Items): string {
  const fields = fieldsOf(before, after);
  const isHandedOver = fields.length === 0 && before.author !== after.author;
  return isHandedOver ? `author: ${before.author}→${after.author}` : fields.join(', ');
}

export type Changed = {
  /** The id of the first thing that changed; empty where nothing did. */
  readonly subject: string;
  /** `disclosures/d-1 (working.title, state: draft→submitted)` */
  readonly text: string;
};

/** What differs between two states of the store. */
export function changedBetween(before: object, after: object, except: string): Changed {
  const [was, is] = [itemsOf(before), itemsOf(after)];
  const things: { id: string; text: string }[] = [];
  for (const name of Object.keys(is)) {
    if (name === except || was[name] === is[name]) continue;
    const [old, next] = [itemsOf(was[name]), itemsOf(is[name])];
    for (const id of new Set([...Object.keys(old), ...Object.keys(next)])) {
      if (old[id] === next[id]) continue;
      const how = !(id in old) ? 'new' : !(id in next) ? 'removed' : howChanged(itemsOf(old[id]), itemsOf(next[id]));
      if (how !== '') things.push({ id, text: `${name}/${id} (${how})` });
    }
  }
  const shown = things.slice(0, mostItems).map(({ text }) => text.slice(0, 300));
  const more = things.length > mostItems ? [`+${things.length - mostItems}`] : [];
  return { subject: things[0]?.id ?? '', text: [...shown, ...more].join('; ') };
}
