/** A chain of lines: each carries the SHA-256 of the one before, so that a line changed or taken out later shows. */
import { createHash } from 'node:crypto';

/** What the first line carries. */
export const firstLink = '0'.repeat(64);

/** The link that the line after this one carries. */
export const linkOf = (line: string): string => createHash('sha256').update(line).digest('hex');

/** A chain that begins, or goes on from a line. */
export function createChain() {
  let link = firstLink;
  return {
    link: (): string => link,
    /** Goes back to where it was, when what was added since is not kept. */
    reset(to: string): void {
      link = to;
    },
    continueFrom(line: string): void {
      link = linkOf(line);
    },
    /** The event as the next line. */
    add(event: object): string {
      const line = JSON.stringify({ prev: link, ...event });
      link = linkOf(line);
      return line;
    },
  };
}

/** The event of a parsed line. */
export function withoutLink(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json;
  const { prev: _, ...event } = json as { prev?: unknown };
  return event;
}

/** Indices of the lines that do not carry the link of the line before them. */
export function brokenLinks(lines: readonly string[]): number[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const expected = before === undefined ? firstLink : linkOf(before);
    return line.startsWith(`{"prev":"${expected}",`) ? [] : [index];
  });
}
