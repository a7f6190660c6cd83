/** `audit verify`: whether any line of the audit was changed, taken out or put in since it was written. */
import path from 'node:path';
import { verifyAudit } from '#server/audit/verify.ts';
import { failed, misused, textOf, wordsOf } from './command.ts';
import { type CommandNeeds, readData } from './data.ts';

const usage = 'audit verify [--tip 上次的末尾校验值 HASH]';

/**
 * The store knows the end of the log as of the last change; the tip that an earlier run printed, kept elsewhere, shows more.
 */
export async function auditCommand(args: readonly string[], needs: CommandNeeds): Promise<void> {
  const words = wordsOf(args, usage, { tip: { type: 'string' } }, 1);
  if (words.plain[0] !== 'verify') throw misused(usage);
  const { config, disk, say } = needs;
  const { acts } = await readData(needs);
  const { lines, tip, faults } = await verifyAudit({
    folder: path.join(config.dataDir, 'logs/audit'),
    disk,
    acts: Object.values(acts),
    tip: textOf(words, 'tip'),
  });
  if (faults.length > 0) {
    throw failed(
      `操作记录被改动过，在下列各行或其前一行 the audit was tampered with, at these lines or the one before: ${faults.join(', ')}`,
    );
  }
  say(`操作记录完好，共 ${lines} 条 the audit is whole, ${lines} lines; tip ${tip}`);
}
