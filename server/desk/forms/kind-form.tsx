/** The form of what a disclosure has beside its head, by its kind. */
import type { Disclosure } from '#content/model/disclosure.ts';
import type { Fault } from '../state/http.ts';
import '../styles/forms-of-kinds.css';
import { CatalogueForm } from './catalogue-form.tsx';
import { FeeForm } from './fee-form.tsx';
import { GuideForm } from './guide-form.tsx';
import { OrganisationForm } from './organisation-form.tsx';
import { ReportForm } from './report-form.tsx';

type Props = {
  readonly text: Disclosure;
  readonly put: (text: Disclosure) => void;
  readonly faults: readonly Fault[];
};

export function KindForm({ text, put, faults }: Props) {
  switch (text.kind) {
    case 'guide':
      return <GuideForm text={text} change={(patch) => put({ ...text, ...patch })} faults={faults} />;
    case 'fee':
      return <FeeForm text={text} change={(patch) => put({ ...text, ...patch })} faults={faults} />;
    case 'organisation':
      return <OrganisationForm text={text} change={(patch) => put({ ...text, ...patch })} faults={faults} />;
    case 'catalogue-item':
      return <CatalogueForm text={text} change={(patch) => put({ ...text, ...patch })} faults={faults} />;
    case 'report':
      return <ReportForm text={text} change={(patch) => put({ ...text, ...patch })} faults={faults} />;
    case 'notice':
      return null;
  }
}
