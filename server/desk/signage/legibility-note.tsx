/** From how far a panel's text can be read, and what its viewing distance asks for, in words. */
import type { Panel } from '#content/model/screen.ts';
import { areasOf } from '#content/rules/frame/areas.ts';
import { layoutOf } from '#content/rules/frame/layout.ts';
import { legiblePx, readFrom } from '#content/rules/legibility.ts';

export function LegibilityNote({ panel }: { readonly panel: Panel }) {
  const { body } = layoutOf(panel, areasOf(panel).main);
  const { goodSightM, lowVisionM } = readFrom(body, panel);
  const needed = Math.ceil(legiblePx(panel));
  const enough = goodSightM >= panel.viewingDistanceM;
  return (
    <div class={`notice-box ${enough ? 'good' : 'warn'}`}>
      <p>
        正文的字最小 {body} 像素高，实际 {Math.round(body * panel.pitchMm * 10) / 10} 毫米，
        <strong>{goodSightM} 米以内看得清</strong>，视力不好的人 {lowVisionM} 米以内。
      </p>
      <p>
        从 {panel.viewingDistanceM} 米外看，字至少要 {needed} 像素高
        {enough ? '，够了。' : '，这块屏放不下这么大的字。请核对点间距和观看距离，或让大家站近些看。'}
      </p>
    </div>
  );
}
