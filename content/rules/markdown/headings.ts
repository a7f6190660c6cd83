/** Headings of Chinese official documents (GB/T 9704-2012, 7.3.3: 一、 then （一）), which most writers type as plain lines. */
import { type Block, plainRuns } from './blocks.ts';

const longest = 40;
const first = /^[一二三四五六七八九十]{1,3}、\s*\S/;
const second = /^[（(][一二三四五六七八九十]{1,3}[）)]\s*\S/;

/** A line that begins as a heading does, is short and is no sentence. */
function levelOf(text: string): number {
  if (text.length > longest || /[。；;！？!?：:，,]$/.test(text) || text.includes('\n')) return 0;
  return first.test(text) ? 2 : second.test(text) ? 3 : 0;
}

/** The blocks, with such lines as headings. */
export const withHeadings = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => {
    if (block.kind !== 'paragraph') return block;
    const level = levelOf(plainRuns(block.runs));
    return level > 0 ? { kind: 'heading', level, runs: block.runs } : block;
  });
