/** One group of synonyms: the official term, and a line for each word that people use instead. */
import { useSignal } from '@preact/signals';
import type { SynonymGroup } from '#content/model/synonym.ts';
import { TextField } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { groupFaults, OfficialField } from '../parts/synonym-field.tsx';
import { Refused, saidOf } from '../state/http.ts';

type Props = {
  readonly known: SynonymGroup | null;
  readonly onClose: () => void;
  /** `official`: the term that the group had, null for a new one. Throws what the hub refused. */
  readonly onSave: (official: string | null, group: SynonymGroup) => Promise<void>;
  /** Somebody else saved first. */
  readonly onOutdated: () => void;
};

/** People write words in lines or with marks between them. */
const wordsOf = (text: string): string[] => text.split(/[\n、，,；;]/).flatMap((word) => word.trim() || []);

export function SynonymForm({ known, onClose, onSave, onOutdated }: Props) {
  const official = useSignal(known?.official ?? '');
  const everyday = useSignal(known?.everyday.join('\n') ?? '');

  function refusalOf(error: unknown) {
    const outdated = error instanceof Refused && error.status === 412;
    if (outdated) onOutdated();
    return {
      said: outdated ? '别人刚改过同义词。您写的还在，再按一次“保存”就行。' : saidOf(error),
      faults: groupFaults(error),
    };
  }
  return (
    <FormDialog
      title={known ? `修改：${known.official}` : '添加一组同义词'}
      act={() => onSave(known?.official ?? null, { official: official.value, everyday: wordsOf(everyday.value) })}
      doing={known ? '保存' : '添加'}
      leaving={known ? '不改了' : '不添加了'}
      onClose={onClose}
      refusalOf={refusalOf}
    >
      {(fault) => (
        <>
          <OfficialField value={official.value} onValue={(next) => (official.value = next)} fault={fault('official')} />
          <TextField
            label="平常说法"
            hint="群众平常的叫法，一行一个，例如“低保”"
            rows={6}
            value={everyday.value}
            onValue={(next) => (everyday.value = next)}
            fault={fault('everyday')}
          />
        </>
      )}
    </FormDialog>
  );
}
