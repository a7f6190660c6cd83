/** The document's title: the page's name and, before it, that visitors call, to be seen from another tab. */

let name = document.title;
let calling = 0;

function show(): void {
  document.title = calling > 0 ? `（${calling}）有人呼叫 · ${name}` : name;
}

export function nameTitle(next: string): void {
  name = next;
  show();
}

/** How many calls are open. */
export function countCalls(open: number): void {
  calling = open;
  show();
}
