/** A fee: the tariff as a table, who pays and who need not, and what it rests on. */
import { useKiosk } from '../../kiosk.ts';
import { Facts } from '../../parts/facts.tsx';
import { Part } from '../../parts/part.tsx';
import type { PublishedItem } from '../../state/published.ts';

type Props = { readonly item: Extract<PublishedItem, { kind: 'fee' }> };

export function FeeFace({ item }: Props) {
  const { say } = useKiosk();
  const t = say.value;
  const hasUnit = item.tariffs.some(({ unit }) => unit !== '');
  const hasNote = item.tariffs.some(({ note }) => note !== '');
  return (
    <div class="fee">
      <Part id="tariff" title={t('tariff')} icon="fee">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <div class="table-frame" tabIndex={0}>
          <table class="table tariff">
            <thead>
              <tr>
                <th scope="col">{t('tariffItem')}</th>
                <th scope="col">{t('tariffAmount')}</th>
                {hasUnit && <th scope="col">{t('tariffUnit')}</th>}
                {hasNote && <th scope="col">{t('tariffNote')}</th>}
              </tr>
            </thead>
            <tbody lang="zh-CN">
              {item.tariffs.map((tariff) => (
                <tr key={tariff.item + tariff.amount}>
                  <th scope="row">{tariff.item}</th>
                  <td class="amount">{tariff.amount}</td>
                  {hasUnit && <td>{tariff.unit}</td>}
                  {hasNote && <td>{tariff.note}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Part>
      <Part id="payer" title={t('payer')} icon="person">
        <p class="plain" lang="zh-CN">
          {item.payer}
        </p>
      </Part>
      {item.exemptions && (
        <Part id="exemptions" title={t('exemptions')} icon="tick">
          <p class="plain" lang="zh-CN">
            {item.exemptions}
          </p>
        </Part>
      )}
      <Part id="fee-basis" title={t('feeBasis')} icon="policy">
        <ul class="bulleted" lang="zh-CN">
          {item.basis.map((law) => (
            <li key={law}>{law}</li>
          ))}
        </ul>
        <Facts
          facts={[
            [t('feeAuthority'), item.authority],
            [t('complaints'), item.complaints],
          ]}
        />
      </Part>
    </div>
  );
}
