/** The words of the picture, for a screen reader; it is not interrupted when they change. */
import { type Painted, textOf } from '#content/rules/frame/painted.ts';

export function createSaid(root: HTMLElement) {
  const heading = document.createElement('h1');
  const words = document.createElement('p');
  const box = document.createElement('div');
  box.className = 'said';
  words.setAttribute('aria-live', 'off');
  box.append(heading, words);
  root.append(box);
  return {
    named(name: string): void {
      heading.textContent = name;
      document.title = name;
    },
    shown({ frame }: Painted): void {
      const text = textOf(frame);
      if (words.textContent !== text) words.textContent = text;
    },
  };
}
