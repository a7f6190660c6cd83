/** Facts as a list of names and values; what is empty is left out. */
import type { ComponentChildren } from 'preact';

/** `ours`: the value too is in the language of the page; else it is the town's own word, Chinese. */
export type Fact = readonly [name: string, value: ComponentChildren, whose?: 'ours'];

type Props = { readonly facts: readonly Fact[]; readonly class?: string };

export function Facts({ facts, class: className = '' }: Props) {
  const told = facts.filter(([, value]) => value !== '' && value !== null && value !== undefined && value !== false);
  if (told.length === 0) return null;
  return (
    <dl class={`facts ${className}`}>
      {told.map(([name, value, whose]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd lang={whose === 'ours' ? undefined : 'zh-CN'}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
