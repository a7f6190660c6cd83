/** What the things of the audit's lines are called now: a line keeps ids alone, which say nothing to who reads it. */
import type { AuditEvent } from '#content/model/audit.ts';

/** The things of a line, as `collection/id`: what its act was about, `screen.change` of `screens`, and what it changed. */
function thingsOf({ act, subject, detail: { changed } }: AuditEvent): string[] {
  const all = typeof changed === 'string' ? [...changed.matchAll(/(?:^|; )(\w+\/\S+) \(/g)] : [];
  return [`${act.split('.')[0]}s/${subject}`, ...all.flatMap(([, thing]) => thing ?? [])];
}

/** Names by `collection/id`, of what is still there. */
export function namedIn(
  events: readonly AuditEvent[],
  nameOf: (collection: string, id: string) => string | undefined,
): Record<string, string> {
  const things = [...new Set(events.flatMap(thingsOf))];
  return Object.fromEntries(
    things.flatMap((thing) => {
      const [collection = '', id = ''] = thing.split('/');
      const name = nameOf(collection, id);
      return name === undefined ? [] : [[thing, name]];
    }),
  );
}
