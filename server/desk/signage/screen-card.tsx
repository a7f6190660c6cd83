/** One screen in the list: its picture, how it fares, what to do about it. */
import type { Takeover } from '#content/model/takeover.ts';
import type { DeskScreen } from '#content/wire/screen-bodies.ts';
import { To } from '../parts/to.tsx';
import { mayRun } from '../state/session.ts';
import { OwnPicture } from './own-picture.tsx';
import { PanelBox } from './panel-box.tsx';
import { useScreenScene } from './scene.ts';
import { adviceOf, type Seen, screenStateOf, stateText, stateTones } from './screen-state.ts';
import { useTurning } from './turning.ts';

const kinds = { led: 'LED 屏', lcd: '液晶屏' } as const;
const pictureHeight = 176;

type Props = {
  readonly screen: DeskScreen;
  readonly seen: Seen | undefined;
  readonly takeover: Takeover | null;
  readonly at: number;
};

export function ScreenCard({ screen, seen, takeover, at }: Props) {
  const { id, name, place, panel, pairing } = screen;
  const tone = stateTones[screenStateOf(seen, at)];
  const advice = adviceOf(seen, at);
  return (
    <li class={`card screen-card tone-${tone}`}>
      <Picture screen={screen} takeover={takeover} />
      <div class="screen-card-text">
        <h3>{name}</h3>
        <p class="screen-state">
          <span class={`dot ${tone}`} aria-hidden="true" />
          {stateText(seen, at)}
        </p>
        {advice && <p class="small soft">{advice}</p>}
        <p class="small soft">
          {kinds[panel.kind]} {panel.width}×{panel.height}
          {place && ` · ${place}`}
          {pairing === 'open' && ' · 没有配对'}
          {seen && seen.connections > 1 && ` · 有 ${seen.connections} 个播放窗口`}
        </p>
        {seen?.online && <OwnPicture screen={id} name={name} />}
        {seen?.online && seen.errors.length > 0 && (
          <p class="small">
            <span class="dot wait" aria-hidden="true" />
            播放页报告：{seen.errors.join('；')}
          </p>
        )}
        <div class="card-acts">
          {mayRun.value && (
            <To place={{ view: 'screen', id }} class="button" label={`设置${name}`}>
              设置
            </To>
          )}
          <To place={{ view: 'ahead', screen: id, at: null }} class="button quiet" label={`${name}某时会放什么`}>
            某时会放什么
          </To>
          <a
            class="button quiet"
            href={`/signage/${id}`}
            target="_blank"
            rel="noopener"
            aria-label={`打开${name}的播放页`}
          >
            打开播放页
          </a>
        </div>
      </div>
    </li>
  );
}

function Picture({ screen, takeover }: Pick<Props, 'screen' | 'takeover'>) {
  const scene = useScreenScene(screen, takeover);
  const at = useTurning(scene);
  return (
    <div class="screen-picture">
      {scene ? (
        <PanelBox needs={scene} at={at} name={screen.name} height={pictureHeight} />
      ) : (
        <div class="panel-box" style={{ height: `${pictureHeight}px` }} />
      )}
      <span class="picture-mark">应显示的</span>
    </div>
  );
}
