/** Which player's page a screen is bound to, and the way to bind another or none. */
import type { DeskScreen } from '#content/wire/screen-bodies.ts';
import { Act } from '../parts/act.tsx';
import { choose } from '../parts/dialog.tsx';
import { To } from '../parts/to.tsx';
import { useFreshDisplays } from '../state/fresh-displays.ts';
import { ask } from '../state/http.ts';
import { displays, now, shownNow } from '../state/live.ts';
import { say } from '../state/toasts.ts';
import { screenStateOf, stateText, stateTones } from './screen-state.ts';

const texts = {
  open: '还没有配对：任何电脑打开它的播放页都算这块屏。配对以后，只有配对的那台算。',
  paired: '已经和一台播放电脑配对。换电脑时，重新配对即可，旧的会自动失效。',
  revoked: '已解除配对，那台电脑上又显示配对码了。',
} as const;

type Props = { readonly screen: DeskScreen; readonly changed: (screen: DeskScreen) => void };

export function PairingCard({ screen, changed }: Props) {
  useFreshDisplays();
  const { id, name, pairing } = screen;
  const at = Math.max(now(), shownNow.value);
  const seen = displays.value?.screens.find((one) => one.screen === id);

  async function unbind(): Promise<void> {
    const answer = await choose({
      title: `解除“${name}”的配对？`,
      text: '那台播放电脑会马上停止播放这块屏，改为显示配对码。',
      options: [
        { key: 'no', name: '不解除' },
        { key: 'yes', name: '解除配对', tone: 'danger' },
      ],
    });
    if (answer !== 'yes') return;
    changed(await ask<DeskScreen>('DELETE', `/api/desk/screens/${id}/pairing`));
    say('已解除配对');
  }
  async function reload(): Promise<void> {
    await ask('POST', `/api/desk/screens/${id}/reload`);
    say('播放页正在重新载入，几秒后接着放');
  }
  return (
    <section class="card" aria-labelledby="screen-pairing">
      <h2 id="screen-pairing">播放电脑</h2>
      <p>
        <span class={`dot ${stateTones[screenStateOf(seen, at)]}`} aria-hidden="true" />
        {stateText(seen, at)}
      </p>
      <p class="soft">{texts[pairing]}</p>
      <div class="card-acts">
        <To place={{ view: 'pair', screen: id }} class="button">
          {pairing === 'paired' ? '换一台电脑配对' : '配对'}
        </To>
        {seen?.online && <Act act={reload}>重新载入播放页</Act>}
        {pairing === 'paired' && <Act act={unbind}>解除配对…</Act>}
      </div>
    </section>
  );
}
