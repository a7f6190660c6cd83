/** `audit verify`: whether any line of the audit was changed, taken out or put in since it was written. */
import path from 'node:path';
import { brokenLinks, linkOf } from '#server/platform/chain.ts';
import { linesOf, wholeLength } from '#server/platform/day-file.ts';
import { failed, misused, textOf, wordsOf } from './command.ts';
import { type CommandNeeds, requireData } from './data.ts';

const usage = 'audit verify [--tip 上次的末尾校验值 HASH]';

/**
 * A chain cannot know of lines cut off its end: the tip that an earlier run printed, kept elsewhere, shows those.
 */
export async function auditCommand(args: readonly string[], needs: CommandNeeds): Promise<void> {
  const words = wordsOf(args, usage, { tip: { type: 'string' } }, 1);
  if (words.plain[0] !== 'verify') throw misused(usage);
  await requireData(needs);
  const { config, disk, say } = needs;
  const folder = path.join(config.dataDir, 'logs/audit');
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
  const tip = textOf(words, 'tip');
  if (tip !== undefined && !lines.some((line) => linkOf(line) === tip)) {
    faults.push('记录末尾少了给定校验值的那一行 the line of the given tip is gone');
  }
  if (faults.length > 0) {
    throw failed(
      `操作记录被改动过，在下列各行或其前一行 the audit was tampered with, at these lines or the one before: ${faults.join(', ')}`,
    );
  }
  const last = lines.at(-1);
  say(
    `操作记录完好，共 ${lines.length} 条 the audit is whole, ${lines.length} lines${last === undefined ? '' : `; tip ${linkOf(last)}`}`,
  );
}
