/** A service guide: what it costs and where, at a glance; what to bring, to tick off; then steps, conditions and the rest. */
import { useKiosk } from '../../kiosk.ts';
import { Below } from '../../parts/below.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Part, PartLinks } from '../../parts/part.tsx';
import { Row } from '../../parts/row.tsx';
import { audienceWords, deliveryWords, handlingWords, serviceTypeWords } from '../../words/item-term-words.ts';
import { AtAGlance, type GuideItem } from './at-a-glance.tsx';
import { Materials } from './materials.tsx';
import { Places } from './places.tsx';
import { Steps } from './steps.tsx';
import './guide.css';

export function GuideFace({ item }: { readonly item: GuideItem }) {
  const { say, term, published } = useKiosk();
  const t = say.value;
  const fees = item.fees.map((id) => published.byId.value.get(id)).filter((fee) => fee !== undefined);
  return (
    <div class="guide">
      <AtAGlance item={item} />
      <PartLinks
        parts={[
          { id: 'bring', words: t('bring') },
          { id: 'steps', words: t('steps') },
          { id: 'who', words: t('whoMay') },
          { id: 'places', words: t('places') },
          ...(item.questions.length > 0 ? [{ id: 'questions', words: t('questions') }] : []),
          { id: 'basis', words: t('basis') },
        ]}
      />
      <Below>
        <Materials item={item} />
        <Steps item={item} />
        <Part id="who" title={t('whoMay')} icon="person">
          <ol class="numbered" lang="zh-CN">
            {item.conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ol>
        </Part>
        <Places item={item} />
        <Part id="fees" title={t('fees')} icon="fee">
          {fees.length === 0 && <p class="plain">{item.fees.length === 0 ? t('freeSays') : t('paid')}</p>}
          <ul class="rows">
            {fees.map((fee) => (
              <li key={fee.id}>
                <Row item={fee} />
              </li>
            ))}
          </ul>
        </Part>
        <Part id="result" title={t('result')} icon="tick">
          <p class="plain">
            <span lang="zh-CN">{item.result.name}</span>
            {t('inBrackets', { n: item.result.delivery.map((way) => term(deliveryWords[way])).join(t('comma')) })}
          </p>
        </Part>
        {item.questions.length > 0 && (
          <Part id="questions" title={t('questions')} icon="interpretation">
            <dl class="questions" lang="zh-CN">
              {item.questions.map(({ question, answer }) => (
                <div key={question}>
                  <dt>{question}</dt>
                  <dd>{answer}</dd>
                </div>
              ))}
            </dl>
          </Part>
        )}
        <Part id="basis" title={t('basis')} icon="policy">
          <ul class="bulleted" lang="zh-CN">
            {item.basis.map((law) => (
              <li key={law}>{law}</li>
            ))}
          </ul>
        </Part>
        <Part id="remedies" title={t('remedies')} icon="help">
          <p class="plain" lang="zh-CN">
            {item.remedies}
          </p>
          <Facts facts={[[t('complaints'), item.complaints]]} />
        </Part>
        <Part id="codes" title={t('codes')} icon="catalogue-item">
          <Facts
            facts={[
              [t('type'), term(serviceTypeWords[item.type]), 'ours'],
              [t('handling'), term(handlingWords[item.handling]), 'ours'],
              [t('authority'), item.authority],
              [t('level'), item.level],
              [t('audience'), item.audience.map((who) => term(audienceWords[who])).join(t('comma')), 'ours'],
              [t('area'), item.area],
              [t('basicCode'), item.basicCode],
              [t('implementationCode'), item.implementationCode],
            ]}
          />
        </Part>
      </Below>
    </div>
  );
}
