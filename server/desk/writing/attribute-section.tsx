/** May it be public? The three attributes in plain words, each with the articles it may rest on. */
import { type Attribute, attributeNames } from '#content/model/terms.ts';
import { usualBasis } from '#content/rules/attribute-guidance.ts';
import { Choice } from '../parts/choice.tsx';
import { faultAt, SelectField, TextField } from '../parts/field.tsx';
import { Guidance } from './guidance.tsx';
import { attributeAdvice } from './law.ts';
import { Section } from './section.tsx';
import type { Writing } from './writing.ts';

const attributes = Object.keys(attributeNames) as Attribute[];

export function AttributeSection({ writing }: { readonly writing: Writing }) {
  const text = writing.text.value;
  const faults = writing.faults.value;
  const advice = text.attribute && attributeAdvice[text.attribute];

  function choose(attribute: Attribute): void {
    const { bases } = attributeAdvice[attribute];
    const fits = bases.some(({ article }) => article === text.legalBasis);
    const usual = attribute === 'proactive' && text.kind === 'notice' ? usualBasis[text.type] : undefined;
    const typed = text.legalBasis !== '' && !isKnown(text.legalBasis);
    writing.change({ attribute, legalBasis: fits || typed ? text.legalBasis : (usual ?? bases[0]?.article ?? '') });
  }
  return (
    <Section number={2} title="能不能公开" about="答几个问题，就知道属于哪一种、依据是哪一条。">
      <Guidance writing={writing} />
      <div data-field="attribute">
        <Choice
          label="公开属性"
          look="cards"
          value={text.attribute}
          onValue={choose}
          fault={faultAt(faults, 'attribute')}
          options={attributes.map((key) => ({ key, name: attributeNames[key], about: attributeAdvice[key].when }))}
        />
      </div>
      {advice && (
        <>
          <p class={`notice-box ${text.attribute === 'proactive' ? 'good' : 'warn'}`}>{advice.follows}</p>
          <SelectField
            label="依据哪一条"
            value={advice.bases.some(({ article }) => article === text.legalBasis) ? text.legalBasis : ''}
            none={text.legalBasis ? '用下面自己写的' : '请选择'}
            options={Object.fromEntries(
              advice.bases.map(({ article, about }) => [
                article,
                `${article.replace('《政府信息公开条例》', '')}：${about}`,
              ]),
            )}
            onValue={(legalBasis) => legalBasis && writing.change({ legalBasis })}
          />
          <TextField
            name="legalBasis"
            label="公开依据"
            value={text.legalBasis}
            onValue={(legalBasis) => writing.change({ legalBasis })}
            most={200}
            fault={faultAt(faults, 'legalBasis')}
          />
        </>
      )}
    </Section>
  );
}

const isKnown = (basis: string): boolean =>
  attributes.some((attribute) => attributeAdvice[attribute].bases.some(({ article }) => article === basis));
