/** The hub itself over HTTP: its machine, its backups, its audit, its refusals. */
import { z } from 'zod';
import { Slug } from '#content/model/text.ts';
import { Period } from './addresses.ts';

export const AuditFilter = Period.extend({
  by: z.string().max(64).optional(),
  /** The first word of the act: `disclosure`, `person` … */
  about: Slug.optional(),
});
/** How the daily backups stand. */
export type BackupState = {
  readonly enabled: boolean;
  /** The last one that is there; null: none. */
  readonly madeAt: number | null;
  readonly late: boolean;
  /** Why the last could not be made or used, since the start; null where it could. */
  readonly failure: string | null;
};
/** The machine that the hub runs on. */
export type MachineState = {
  readonly writable: boolean;
  readonly space: { readonly freeBytes: number; readonly totalBytes: number };
  readonly backup: BackupState;
};
/** RFC 9457. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
};
