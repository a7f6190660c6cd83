/** Disclosures over HTTP: what lists are filtered by, what the steps of the workflow take, what the desk is answered. */
import { z } from 'zod';
import { DisclosureId } from '#content/model/head.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import type { Superseded } from '#content/model/revision.ts';
import { categoryNames, type Kind, keysOf, kindNames, stateNames } from '#content/model/terms.ts';
import { line, passage, Slug } from '#content/model/text.ts';
import { Instant, type LocalDate } from '#content/model/time.ts';
import { whole } from './addresses.ts';

export const DisclosureFilter = z.strictObject({
  kind: z.enum(keysOf(kindNames)).optional(),
  category: z.enum(keysOf(categoryNames)).optional(),
  /** A field of the standard catalogue, by id. */
  field: Slug.optional(),
  section: Slug.optional(),
  page: whole(1, 100_000, 1),
  size: whole(1, 200, 20),
});
export const DeskFilter = z.strictObject({
  state: z.enum(keysOf(stateNames)).optional(),
  kind: z.enum(keysOf(kindNames)).optional(),
  /** Every word stands in the title, document number, department or id. */
  q: z.string().trim().max(100).optional(),
  /** Who publishes, by its whole name. */
  department: z.string().trim().max(60).optional(),
  urgency: z.enum(['late', 'soon']).optional(),
  /** Only what is late or due soon. */
  pressing: z.literal('true').optional(),
  page: whole(1, 100_000, 1),
  size: whole(1, 500, 50),
});
export type DeskFilter = z.infer<typeof DeskFilter>;
export const Approval = z.strictObject({
  confidentiality: z.literal('passed', {
    error: '须确认已通过保密审查 say that the confidentiality review has passed',
  }),
  note: passage(1000).default(''),
});
export const Publication = z.strictObject({ at: Instant.optional(), until: Instant.optional() });
export const ReasonBody = z.strictObject({ reason: line(600) });
/** The name of a file that is handed in, as it was on the computer it comes from. */
export const AttachmentName = z.strictObject({ name: line(255) });
export const DisclosurePath = z.strictObject({ id: DisclosureId });
export const RevisionPath = z.strictObject({
  id: DisclosureId,
  revision: z.coerce.number().int().min(1).max(1_000_000),
});
/** The text of one revision. */
export type RevisionText = Pick<Superseded, 'revision' | 'author' | 'text'>;
/** The text of a file that was handed in. */
export type DocumentText = {
  /** Empty where the file holds no text, as a scan does. */
  readonly markdown: string;
  /** What staff should know of it, in Chinese. */
  readonly notes: readonly string[];
};
/** The same as visitors get it. */
export type FileText = Pick<DocumentText, 'markdown'>;
/** A row of the desk's list. */
export type DeskRow = Pick<DisclosureRecord, 'id' | 'revision' | 'state' | 'author'> & {
  readonly kind: Kind;
  readonly title: string;
  readonly category: string;
  /** Who publishes it; empty where nobody is named. */
  readonly department: string;
  readonly sample: boolean;
  readonly editedAt: number;
  readonly live: { readonly revision: number; readonly from: number; readonly until: number | null } | null;
  /** By when it must be public, see `rules/deadlines`; null where nothing presses. */
  readonly due: Due | null;
};
export type Due = {
  readonly due: LocalDate;
  /** Holidays of a year that was counted are not announced yet. */
  readonly provisional: boolean;
  readonly urgency: 'late' | 'soon' | 'later';
  /** Working days; below zero so many too late. */
  readonly left: number;
};
