/** Facts as a list of names and values; what is empty is left out. */
import type { ComponentChildren } from 'preact';

export type Fact = readonly [name: string, value: ComponentChildren];

type Props = { readonly facts: readonly Fact[]; readonly class?: string };

export function Facts({ facts, class: className = '' }: Props) {
  const told = facts.filter(([, value]) => value !== '' && value !== null && value !== undefined && value !== false);
  if (told.length === 0) return null;
  return (
    <dl class={`facts ${className}`}>
      {told.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd lang="zh-CN">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
