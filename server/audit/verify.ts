/** Whether the audit is whole: no line changed, taken out or put in since it was written, and its end not cut off. */
import path from 'node:path';
import type { SavedAct } from '#content/model/audit.ts';
import { brokenLinks, firstLink, linkOf } from '#server/platform/chain.ts';
import { linesOf, wholeLength } from '#server/platform/day-file.ts';
import type { Disk } from '#server/platform/disk.ts';
import { cutAct } from './audit.ts';

export type Verification = {
  readonly lines: number;
  /** The link of the last line; kept elsewhere, it shows later that nothing before it was cut off. */
  readonly tip: string;
  /** Places and what is wrong there, in Chinese and English. */
  readonly faults: readonly string[];
};

type Needs = {
  readonly folder: string;
  readonly disk: Pick<Disk, 'list' | 'readBytes'>;
  /** What the store knows of the log's end. */
  readonly acts: readonly SavedAct[];
  /** A tip of an earlier check. */
  readonly tip?: string | undefined;
};

/** Reads the whole log. */
export async function verifyAudit({ folder, disk, acts, tip }: Needs): Promise<Verification> {
  const lines: string[] = [];
  const places: string[] = [];
  const faults: string[] = [];
  for (const name of (await disk.list(folder)).filter((file) => file.endsWith('.ndjson'))) {
    const bytes = (await disk.readBytes(path.join(folder, name))) ?? new Uint8Array();
    const whole = wholeLength(bytes);
    if (whole < bytes.length) faults.push(`${name}（末尾残缺 torn at its end）`);
    for (const [at, line] of linesOf(bytes.subarray(0, whole)).entries()) {
      lines.push(line);
      places.push(`${name}:${at + 1}`);
    }
  }
  faults.push(...brokenLinks(lines).map((at) => `${places[at]}`));
  lines.forEach((line, at) => {
    if (line.includes(`"act":"${cutAct}"`))
      faults.push(`${places[at]}（之前被截断过 the end had been cut off before it）`);
  });
  const links = new Set([firstLink, ...lines.map(linkOf)]);
  const end = '记录末尾被截断 the end is cut off';
  if (tip !== undefined && !links.has(tip))
    faults.push(`${end}：没有给定校验值的那一行 the line of the given tip is gone`);
  for (const { id, after } of acts) {
    if (!links.has(after)) faults.push(`${end}：${id} 之前的一行没有了 the line before it is gone`);
    else if (!lines.some((line) => line.includes(`"id":"${id}"`)))
      faults.push(`${end}：${id} 这一行没有了 this line is gone`);
  }
  const last = lines.at(-1);
  return { lines: lines.length, tip: last === undefined ? firstLink : linkOf(last), faults };
}
