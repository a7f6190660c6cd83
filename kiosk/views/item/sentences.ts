/** The sentences of a page with their place in it, to be spoken and marked one after another. */

export type Sentence = { readonly text: string; readonly range: Range };

/** Ends of sentences; what stands after the last is a sentence too. Half-open offsets into the text. */
export function sentenceBounds(text: string): (readonly [from: number, until: number])[] {
  const bounds: (readonly [number, number])[] = [];
  for (const { index, 0: words } of text.matchAll(/[^。！？；!?]+[。！？；!?]*[”’）》」]*/g)) {
    if (words.trim() !== '') bounds.push([index, index + words.length]);
  }
  return bounds;
}

/** Sentences of every text in the page that can be seen, except on keys. */
export function sentencesIn(page: Element): Sentence[] {
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('button, nav, svg, .tools, .unseen')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const sentences: Sentence[] = [];
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    for (const [from, until] of sentenceBounds(node.data)) {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, until);
      sentences.push({ text: node.data.slice(from, until), range });
    }
  }
  return sentences;
}
