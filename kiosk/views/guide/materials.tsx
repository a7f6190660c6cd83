/** What to bring, as a list to tick off while reading; the ticks belong to the visit and go with it. */
import { useKiosk } from '../../kiosk.ts';
import { Around } from '../../parts/around.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Part } from '../../parts/part.tsx';
import { materialFormWords } from '../../words/item-term-words.ts';
import type { GuideItem } from './at-a-glance.tsx';

type Material = GuideItem['materials'][number];

export function Materials({ item }: { readonly item: GuideItem }) {
  const { say, visit } = useKiosk();
  const t = say.value;
  const keyOf = (number: number) => `${item.id}/${number}`;
  const toBring = item.materials
    .map((material, number) => ({ material, number }))
    .filter(({ material }) => !material.shared);
  const ready = toBring.filter(({ number }) => visit.ticked.value.has(keyOf(number))).length;
  const tick = (number: number) => {
    const next = new Set(visit.ticked.value);
    if (!next.delete(keyOf(number))) next.add(keyOf(number));
    visit.ticked.value = next;
  };
  const said = ready === toBring.length ? t('allReady') : t('have', { n: ready, of: toBring.length });
  return (
    <Part
      id="bring"
      title={t('bring')}
      icon="tick"
      aside={
        toBring.length > 0 && (
          <p class="ready" role="status">
            {said}
          </p>
        )
      }
    >
      {item.materials.length === 0 && <p class="plain">{t('bringNothing')}</p>}
      {toBring.length > 0 && <p class="hint">{t('bringHint')}</p>}
      <ul class="materials">
        {item.materials.map((material, number) => (
          <li key={number}>
            {material.shared ? (
              <p class="material" data-shared>
                <span class="material-box" />
                <MaterialWords material={material} />
              </p>
            ) : (
              <label class="material">
                <input
                  type="checkbox"
                  class="unseen"
                  checked={visit.ticked.value.has(keyOf(number))}
                  onChange={() => tick(number)}
                />
                <span class="material-box">
                  <Icon name="tick" />
                </span>
                <MaterialWords material={material} />
              </label>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function MaterialWords({ material }: { readonly material: Material }) {
  const { say, term } = useKiosk();
  const t = say.value;
  return (
    <span class="material-words">
      <span class="material-name" lang="zh-CN">
        {material.name}
      </span>
      <span class="material-facts">
        <span>{term(materialFormWords[material.form])}</span>
        {material.copies > 0 && <span>{t('copies', { n: material.copies })}</span>}
        {!material.required && <span class="soft">{t('optional')}</span>}
        {material.shared && <span class="good">{t('shared')}</span>}
        {material.source && (
          <span>
            <Around sentence="getFrom" word={material.source} />
          </span>
        )}
        {material.note && <span lang="zh-CN">{material.note}</span>}
      </span>
    </span>
  );
}
