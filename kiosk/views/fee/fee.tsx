/** A fee: the tariff as a table, who pays and who need not, and what it rests on. */
import { useKiosk } from '../../kiosk.ts';
import { Facts } from '../../parts/facts.tsx';
import { Part } from '../../parts/part.tsx';
import { Table } from '../../parts/table.tsx';
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
        <div class="tables" lang="zh-CN">
          <Table
            class="tariff"
            columns={[
              t('tariffItem'),
              t('tariffAmount'),
              ...(hasUnit ? [t('tariffUnit')] : []),
              ...(hasNote ? [t('tariffNote')] : []),
            ]}
            rows={item.tariffs.map(({ item: name, amount, unit, note }) => [
              name,
              amount,
              ...(hasUnit ? [unit] : []),
              ...(hasNote ? [note] : []),
            ])}
          />
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
