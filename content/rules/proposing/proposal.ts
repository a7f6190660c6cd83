/** What is proposed for a field of the register, and the place in the text that says it. */
import type { TextLine } from './lines.ts';

export type ProposedField =
  | 'title'
  | 'documentNumber'
  | 'created'
  | 'publisher'
  | 'expires'
  | 'type'
  | 'category'
  | 'subject'
  | 'summary';
export type Proposal = {
  readonly field: ProposedField;
  readonly value: string;
  /** The value as staff read it. */
  readonly shown: string;
  /** Where in the text it was taken from, half-open. */
  readonly from: number;
  readonly until: number;
};

/** The place of a line. */
export const at = ({ from, until }: Pick<TextLine, 'from' | 'until'>) => ({ from, until });
