/** What one asks first: what it costs, how long it takes, how often one has to come, where, whom to ring. */
import type { ComponentChildren } from 'preact';
import { useKiosk } from '../../kiosk.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { daysSaid } from '../../parts/row.tsx';
import type { PublishedItem } from '../../state/published.ts';

export type GuideItem = Extract<PublishedItem, { kind: 'guide' }>;

export function AtAGlance({ item }: { readonly item: GuideItem }) {
  const { say, published } = useKiosk();
  const t = say.value;
  const [place] = item.places;
  const fee = item.fees.map((id) => published.byId.value.get(id)).find((one) => one?.kind === 'fee');
  const price = fee?.kind === 'fee' && fee.tariffs.length === 1 ? fee.tariffs[0]?.amount : undefined;
  const promised = daysSaid(item.committedDays, t);
  const byLaw =
    item.statutoryDays === null || item.statutoryDays === item.committedDays
      ? ''
      : t('byLaw', { n: item.statutoryDays });
  return (
    <section class="glance" aria-label={t('atAGlance')}>
      <dl>
        <Glance icon="fee" name={t('cost')} good={item.fees.length === 0}>
          {item.fees.length === 0 ? t('free') : <span lang="zh-CN">{price ?? t('paid')}</span>}
        </Glance>
        <Glance icon="clock" name={t('howLong')} note={promised && byLaw && <span class="glance-note">{byLaw}</span>}>
          {promised || byLaw || '—'}
        </Glance>
        <Glance icon="walk" name={t('howOften')}>
          {item.visits === 0 ? t('never') : t('once', { n: item.visits })}
        </Glance>
        <Glance
          icon="place"
          name={t('whereTo')}
          note={
            place?.counter && (
              <span class="glance-note" lang="zh-CN">
                {place.address}
              </span>
            )
          }
          wide
        >
          <span lang="zh-CN">{place?.counter || place?.name || place?.address}</span>
        </Glance>
        <Glance icon="phone" name={t('whomToAsk')} wide>
          <span class="phone-number">{item.phone}</span>
        </Glance>
      </dl>
    </section>
  );
}

type GlanceProps = {
  readonly icon: IconName;
  readonly name: string;
  readonly note?: ComponentChildren;
  readonly wide?: boolean;
  readonly good?: boolean;
  readonly children: ComponentChildren;
};

function Glance({ icon, name, note, wide, good, children }: GlanceProps) {
  return (
    <div class="glance-fact" data-wide={wide || undefined} data-good={good || undefined}>
      <dt>
        <Icon name={icon} /> {name}
      </dt>
      <dd>
        <span class="glance-value">{children}</span>
        {note}
      </dd>
    </div>
  );
}
