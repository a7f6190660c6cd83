/** How the hall's screens and kiosks fare. */
import { To } from '../parts/to.tsx';
import { screenStateOf, stateText, stateTones } from '../signage/screen-state.ts';
import { useFreshDisplays } from '../state/fresh-displays.ts';
import { displays, now, shownNow } from '../state/live.ts';
import { screenName } from '../state/screens.ts';
import { Card, Fact, most } from './card.tsx';

export function DisplayCard() {
  useFreshDisplays();
  const seen = displays.value;
  if (!seen) return null;
  const at = Math.max(now(), shownNow.value);
  const troubled = seen.screens.filter((one) => stateTones[screenStateOf(one, at)] !== 'good');
  const fine = seen.screens.length - troubled.length;
  return (
    <Card
      title="屏幕和查询机"
      urgent={troubled.length > 0}
      count={troubled.length}
      all={{ place: { view: 'displays' }, name: '看画面' }}
    >
      <ul class="facts-list">
        {troubled.slice(0, most).map((one) => (
          <Fact key={one.screen} tone={stateTones[screenStateOf(one, at)]}>
            <To place={{ view: 'screen', id: one.screen }}>{screenName(one.screen)}</To>：{stateText(one, at)}
          </Fact>
        ))}
        {troubled.length > most && <li>还有 {troubled.length - most} 块屏要看一看</li>}
        {(fine > 0 || seen.screens.length === 0) && (
          <Fact tone={fine > 0 ? 'good' : ''}>{fine > 0 ? `${fine} 块屏正常` : '还没有登记电子屏'}</Fact>
        )}
        <Fact tone={seen.kiosks.length > 0 ? 'good' : 'bad'}>
          {seen.kiosks.length > 0 ? `${seen.kiosks.length} 台查询机开着` : '没有查询机开着'}
        </Fact>
      </ul>
    </Card>
  );
}
