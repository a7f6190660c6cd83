/** Finds words that differ from a text by one mistake: a wrong, missing, superfluous or swapped character. */

const longestPattern = 24;

/** Per character the places of the pattern that it fills; empty between two calls. */
const masks = new Int32Array(65_536);

/**
 * Texts within `tape` that are one mistake away from `pattern`, the commonest first. A mistake at either edge is none of these: the
 * rest of the pattern is found as it stands. (Shift-and with one error, Wu and Manber 1992, and swaps.)
 */
export function nearIn(tape: string, pattern: string, limit: number): string[] {
  const length = pattern.length;
  if (length < 3 || length > longestPattern) return [];
  for (let at = 0; at < length; at++) {
    const code = pattern.charCodeAt(at);
    masks[code] = (masks[code] ?? 0) | (1 << at);
  }
  const goal = 1 << (length - 1);
  const found = new Map<string, number>();
  let exact = 0;
  let near = 0;
  let swapped = 0;
  for (let at = 0; at < tape.length; at++) {
    const code = tape.charCodeAt(at);
    if (code === 32) {
      exact = near = swapped = 0;
      continue;
    }
    const mask = masks[code] ?? 0;
    const nextExact = ((exact << 1) | 1) & mask;
    const completed = (swapped & mask) << 1;
    near = (((near << 1) | 1) & mask) | (exact << 1) | 1 | (nextExact << 1) | exact | completed;
    swapped = ((exact << 1) | 1) & (mask >> 1);
    exact = nextExact;
    if ((near & goal) === 0) continue;
    for (const size of [length, length + 1, length - 1]) {
      const text = tape.slice(Math.max(0, at + 1 - size), at + 1);
      if (text.length === size && !text.includes(' ') && isOneMistake(pattern, text))
        found.set(text, (found.get(text) ?? 0) + 1);
    }
  }
  for (let at = 0; at < length; at++) masks[pattern.charCodeAt(at)] = 0;
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([text]) => text);
}

/** True where `text` is `pattern` with one wrong, swapped, missing or superfluous character inside it. */
function isOneMistake(pattern: string, text: string): boolean {
  let from = 0;
  while (from < pattern.length && pattern[from] === text[from]) from++;
  let end = 0;
  while (end < Math.min(pattern.length, text.length) - from && pattern.at(-1 - end) === text.at(-1 - end)) end++;
  const wrong = pattern.slice(from, pattern.length - end);
  const right = text.slice(from, text.length - end);
  if (pattern.length === text.length) {
    return wrong.length === 1 || (wrong.length === 2 && wrong[0] === right[1] && wrong[1] === right[0]);
  }
  return wrong.length + right.length === 1 && from > 0 && end > 0;
}
