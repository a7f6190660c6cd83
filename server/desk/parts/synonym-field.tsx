/** The official term of a group of synonyms, asked in one way wherever a group begins or grows. */
import { longestTerm } from '#content/model/synonym.ts';
import { type Fault, faultsOf } from '../state/http.ts';
import { TextField } from './field.tsx';

type Props = {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly fault: string | undefined;
};

export function OfficialField({ value, onValue, fault }: Props) {
  return (
    <TextField
      label="正式说法"
      hint="文件和办事指南里的叫法，例如“最低生活保障”"
      most={longestTerm}
      value={value}
      onValue={onValue}
      fault={fault}
      autofocus
    />
  );
}

/** The faults of the one group that is open: a whole list that the hub refuses has nothing else new in it. */
export const groupFaults = (error: unknown): Fault[] =>
  faultsOf(error).map(({ path, message }) => ({ path: path.replace(/^items\[\d+\]\./, ''), message }));
