/** The sentences of a page with their place in it, to be spoken and marked one after another. */

export type Sentence = { readonly text: string; readonly range: Range };

/** Ends of sentences; what stands after the last is a sentence too. Half-open offsets into the text. */
export function sentenceBounds(text: string): (readonly [from: number, until: number])[] {
  const bounds: (readonly [number, number])[] = [];
  for (const { index, 0: words } of text.matchAll(/[^。！？；!?]+[。！？；!?]*[”’）》」]*/g)) {
    if (/[\p{L}\p{N}]/u.test(words)) bounds.push([index, index + words.length]);
  }
  return bounds;
}

/** Sentences of every text in the page that can be seen, except on keys. */
export function sentencesIn(page: Element): Sentence[] {
  return linesIn(page).flatMap((line) => {
    const text = line.map(({ data }) => data).join('');
    return sentenceBounds(text).map(([from, until]) => {
      const range = document.createRange();
      range.setStart(...placeIn(line, from, false));
      range.setEnd(...placeIn(line, until, true));
      return { text: text.slice(from, until), range };
    });
  });
}

/** Texts that follow one another in one block: bold words in a sentence are no sentence of their own. */
function linesIn(page: Element): Text[][] {
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('button, nav, svg, .tools, .unseen')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const lines: Text[][] = [];
  let block: Element | null = null;
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const own = blockOf(text);
    if (own === block) lines.at(-1)?.push(text);
    else lines.push([text]);
    block = own;
  }
  return lines;
}

function blockOf(text: Text): Element | null {
  let it = text.parentElement;
  while (it && getComputedStyle(it).display === 'inline') it = it.parentElement;
  return it;
}

/** Where the character at `offset` of the line stands; an end stands behind the character before it. */
function placeIn(line: readonly Text[], offset: number, isEnd: boolean): [Text, number] {
  let rest = offset;
  for (const text of line) {
    if (isEnd ? rest <= text.length : rest < text.length) return [text, rest];
    rest -= text.length;
  }
  throw new RangeError('the offset is not in the line');
}
