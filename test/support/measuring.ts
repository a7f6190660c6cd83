/** What a page looks like, measured in it: sizes of targets and letters in millimetres, contrast, and what sticks out. */
import type { Page } from 'playwright-core';

export type Limits = {
  /** Millimetres of a CSS pixel. */
  readonly mmPerPx: number;
  readonly targetMm: number;
  /** Between two targets. */
  readonly gapMm: number;
  /** Capital height of what one reads, and of all other words. */
  readonly readingMm: number;
  readonly wordsMm: number;
  readonly contrast: number;
  /** Characters that only simplified writing has; where they are given, words in another language than their element says are a fault. */
  readonly simplified?: string;
  /** The town's own words, which stand within sentences of any language. */
  readonly names?: readonly string[];
  /** What one touches lies below this part of the height, from the top. */
  readonly reach?: number;
};

/** A line for each thing that misses its limit. */
export function measureFaults(page: Page, limits: Limits): Promise<string[]> {
  return page.evaluate(measure, limits);
}

/** Runs in the page, so it stands alone. */
function measure({
  mmPerPx,
  targetMm,
  gapMm,
  readingMm,
  wordsMm,
  contrast,
  reach = 0,
  simplified,
  names = [],
}: Limits): string[] {
  const faults = new Set<string>();
  const capital = 0.72;
  const width = document.documentElement.clientWidth;
  const height = document.documentElement.clientHeight;
  const reading =
    '.article, .summary, .facts, .plain, .table, .step-name, .step-detail, .material-name, .row-title, .questions, .numbered, .bulleted, .phones, h1, h2';

  const named = (element: Element): string => {
    const words = (element.textContent ?? '').trim().slice(0, 12);
    return `${element.tagName.toLowerCase()}${element.className && typeof element.className === 'string' ? `.${element.className.trim().replace(/ +/g, '.')}` : ''} “${words}”`;
  };
  const seen = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest('.unseen') &&
    !/inset/.test(getComputedStyle(element.closest('thead') ?? element).clipPath);
  const dialog = document.querySelector('dialog[open]') ?? document.querySelector('.sheet');
  const reachable = (element: Element): boolean => !element.closest('[inert]') && (!dialog || dialog.contains(element));

  // The page itself never scrolls
  const tall = Math.max(document.documentElement.scrollHeight, document.body.scrollHeight);
  if (tall > innerHeight + 1) faults.add(`taller than the window: ${tall} > ${innerHeight}`);

  // Sideways
  for (const it of [
    document.scrollingElement,
    ...document.querySelectorAll('.view, .sheet, .attract, .takeover, .table-frame'),
  ]) {
    if (it && it.scrollWidth > it.clientWidth + 1)
      faults.add(`sideways: ${named(it)} ${it.scrollWidth} > ${it.clientWidth}`);
  }
  for (const it of document.querySelectorAll('#kiosk *')) {
    if (!seen(it) || it.closest('svg')) continue;
    const box = it.getBoundingClientRect();
    if (box.width > 0 && (box.right > width + 1 || box.left < -1)) faults.add(`outside: ${named(it)}`);
    if (
      it instanceof HTMLElement &&
      !(it instanceof HTMLInputElement) &&
      it.scrollWidth > it.clientWidth + 2 &&
      it.clientWidth > 0
    ) {
      const { overflowX, display } = getComputedStyle(it);
      if (display !== 'inline') faults.add(`${overflowX === 'visible' ? 'spills' : 'cut off'}: ${named(it)}`);
    }
  }

  // Targets
  const boxes: { readonly it: Element; readonly box: DOMRect; readonly above: boolean }[] = [];
  for (const it of document.querySelectorAll('button, a[href], input, label.material')) {
    if (!seen(it) || !reachable(it) || it.classList.contains('skip')) continue;
    const box = it.getBoundingClientRect();
    if (box.width === 0) continue;
    boxes.push({ it, box, above: it.closest('.keys, search, .bar, .pager') !== null });
    const smallest = Math.min(box.width, box.height) * mmPerPx;
    if (smallest < targetMm - 0.05) faults.add(`small target: ${named(it)} ${smallest.toFixed(1)} mm`);
    const inSight = box.bottom > 0 && box.top < height;
    if (inSight && box.top < height * reach - 1 && !it.closest('.view')) faults.add(`out of reach: ${named(it)}`);
  }
  for (const [at, one] of boxes.entries()) {
    for (const other of boxes.slice(at + 1)) {
      if (one.above !== other.above) continue;
      const across = Math.max(one.box.left, other.box.left) - Math.min(one.box.right, other.box.right);
      const down = Math.max(one.box.top, other.box.top) - Math.min(one.box.bottom, other.box.bottom);
      const gap = Math.max(across, down) * mmPerPx;
      if (gap >= gapMm - 0.1 || one.it.contains(other.it) || other.it.contains(one.it)) continue;
      faults.add(`close together: ${named(one.it)} and ${named(other.it)} ${gap.toFixed(1)} mm`);
    }
  }

  // Who is in the wrong language looks for the name of another
  for (const it of document.querySelectorAll('.bar small'))
    if (reachable(it) && !seen(it)) faults.add(`not in sight: ${named(it)}`);

  // Letters and contrast
  type Colour = readonly [number, number, number, number];
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const colours = new Map<string, Colour>();
  const colourOf = (text: string): Colour => {
    const known = colours.get(text);
    if (known) return known;
    const numbers = /^rgba?\(([^)]+)\)$/.exec(text)?.[1]?.split(',').map(Number);
    let colour: Colour = [0, 0, 0, 0];
    if (numbers) colour = [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0, numbers[3] ?? 1];
    else if (canvas) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
      colour = [r, g, b, a / 255];
    }
    colours.set(text, colour);
    return colour;
  };
  const over = (top: Colour, below: Colour): Colour => {
    const mix = (at: 0 | 1 | 2) => top[at] * top[3] + below[at] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const groundOf = (element: Element | null): Colour => {
    if (!element) return [255, 255, 255, 1];
    const own = colourOf(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, groundOf(element.parentElement));
  };
  const luminance = ([r, g, b]: Colour): number => {
    const part = (value: number) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const foreign = (whole: string, element: Element): boolean => {
    const said = names.reduce((rest, name) => rest.replaceAll(name, ''), whole);
    const lang = element.closest('[lang]')?.getAttribute('lang') ?? '';
    if (lang === 'en') return /\p{Script=Han}/u.test(said);
    return lang === 'zh-Hant' && [...said].some((character) => simplified?.includes(character));
  };
  if (simplified !== undefined) {
    for (const it of document.querySelectorAll('#kiosk :is([aria-label], [title], [alt], [placeholder])')) {
      const said = ['aria-label', 'title', 'alt', 'placeholder'].map((name) => it.getAttribute(name) ?? '').join(' ');
      if (seen(it) && foreign(said, it)) faults.add(`another language: ${said}`);
    }
  }
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const parent = words.currentNode.parentElement;
    if (!parent || !words.currentNode.textContent?.trim() || !seen(parent) || !reachable(parent)) continue;
    if (parent.closest(':disabled, script, style, .skip, [aria-hidden="true"]')) continue;
    const said = words.currentNode.textContent;
    if (simplified !== undefined && foreign(said, parent))
      faults.add(`another language: ${named(parent)} ${said.trim()}`);
    const english = parent.closest('[lang]')?.getAttribute('lang') === 'en';
    for (const word of english ? said.matchAll(/[A-Za-z]{2,15}/g) : []) {
      const range = new Range();
      range.setStart(words.currentNode, word.index);
      range.setEnd(words.currentNode, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
      if (lines.size > 1) faults.add(`broken word: ${named(parent)} ${word[0]}`);
    }
    const style = getComputedStyle(parent);
    const mm = Number.parseFloat(style.fontSize) * capital * mmPerPx;
    const least = parent.closest(reading) ? readingMm : wordsMm;
    if (mm < least - 0.05) faults.add(`small letters: ${named(parent)} ${mm.toFixed(1)} mm < ${least}`);
    const ground = groundOf(parent);
    const ink = luminance(over(colourOf(style.color), ground));
    const paper = luminance(ground);
    const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    if (ratio < contrast) faults.add(`contrast: ${named(parent)} ${ratio.toFixed(2)}`);
  }
  return [...faults];
}
