/** The usual emergencies, two touches from every screen of the hall: one here, one that sends it. */

import { To } from '../parts/to.tsx';
import { presets } from '../signage/takeover-presets.ts';
import { mayReview } from '../state/session.ts';
import { Card } from './card.tsx';

export function EmergencyCard() {
  if (!mayReview.value) return null;
  return (
    <Card title="出了急事" all={{ place: { view: 'takeover' }, name: '自己写一条' }}>
      <p>先看到全文，再点“立即发出”，马上盖住所有屏幕。</p>
      <div class="card-acts">
        {presets.map(({ id, name }) => (
          <To key={id} place={{ view: 'takeover', preset: id }} class="button">
            {name}
          </To>
        ))}
      </div>
    </Card>
  );
}
