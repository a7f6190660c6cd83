/** The places of a text that may not be published, each with its words around it: for the writer to mask, for the reviewer to judge. */
import type { Disclosure } from '#content/model/disclosure.ts';
import { findingNames } from '#content/rules/scanning/finding.ts';
import { type FieldFinding, scanDisclosure } from '#content/rules/scanning/scanning.ts';
import { showPlace } from './body-field.tsx';
import { fieldName } from './field-names.ts';
import type { Writing } from './writing.ts';
import '../styles/findings.css';

const around = 16;

/** The finding with some words before and after it, marked. */
function Place({ text, finding }: { readonly text: string; readonly finding: FieldFinding }) {
  const { from, until } = finding;
  const before = text.slice(Math.max(0, from - around), from);
  const after = text.slice(until, until + around);
  return (
    <span class="finding-place">
      {from > around ? '…' : ''}
      {before.replace(/\s+/g, ' ')}
      <mark class={finding.certain ? 'certain' : ''}>{text.slice(from, until)}</mark>
      {after.replace(/\s+/g, ' ')}
      {until + around < text.length ? '…' : ''}
    </span>
  );
}

/** The text of a field by its path, `places[0].address`. */
function textAt(disclosure: Disclosure, path: string): string {
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  let value: unknown = disclosure;
  for (const step of steps)
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  return typeof value === 'string' ? value : '';
}

const rootOf = (field: string): string => field.split(/[.[]/)[0] ?? field;
const keyOf = ({ field, from }: FieldFinding): string => `${field} ${from}`;

export function FindingList({
  disclosure,
  findings,
  acts,
}: {
  readonly disclosure: Disclosure;
  readonly findings: readonly FieldFinding[];
  readonly acts?: (finding: FieldFinding) => preact.ComponentChildren;
}) {
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li key={keyOf(finding)}>
          <span class={`badge ${finding.certain ? 'bad' : 'warn'}`}>{findingNames[finding.kind]}</span>
          <span class="grow">
            <Place text={textAt(disclosure, finding.field)} finding={finding} />
            <span class="small soft">
              {fieldName(rootOf(finding.field))}：{finding.why}
            </span>
          </span>
          {acts && <span class="proposed-acts">{acts(finding)}</span>}
        </li>
      ))}
    </ul>
  );
}

/** While one writes: each place with a way to it, and one touch that masks it. */
export function Findings({ writing }: { readonly writing: Writing }) {
  const text = writing.text.value;
  const findings = scanDisclosure(text);
  if (findings.length === 0 || text.kind !== 'notice') return null;

  function mask(masked: readonly FieldFinding[]): void {
    const patch: Record<string, string> = {};
    for (const { field, from, until, masked: put } of [...masked].sort((a, b) => b.from - a.from)) {
      const whole = patch[field] ?? textAt(text, field);
      patch[field] = whole.slice(0, from) + put + whole.slice(until);
    }
    writing.endStep();
    writing.changeNotice(patch);
  }
  const own = findings.filter(({ field }) => ['title', 'summary', 'body'].includes(field));
  const certain = own.filter((finding) => finding.certain);
  return (
    <section class="found" aria-label="不能公开的内容">
      <header>
        <h3>有 {findings.length} 处可能不能公开，请处理</h3>
        {certain.length > 1 && (
          <button type="button" class="button" onClick={() => mask(certain)}>
            把肯定的 {certain.length} 处都打码
          </button>
        )}
      </header>
      <FindingList
        disclosure={text}
        findings={findings}
        acts={(finding) => (
          <>
            {finding.field === 'body' && (
              <button type="button" class="button quiet" onClick={() => showPlace(finding.from, finding.until)}>
                看看
              </button>
            )}
            {own.includes(finding) && (
              <button type="button" class="button" onClick={() => mask([finding])} aria-label={`打码 ${finding.text}`}>
                打码
              </button>
            )}
          </>
        )}
      />
      <p class="hint">《条例》第十五条：涉及个人隐私的不得公开。打码以后就没有这一条了。</p>
    </section>
  );
}
