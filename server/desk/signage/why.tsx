/** Why a screen shows what it shows at an instant: takeover, hours, entry, priority; and until when. */
import type { Playlist } from '#content/model/playlist.ts';
import { priorityNames, restNames, severityNames } from '#content/model/terms.ts';
import { type PaintNeeds, paintedAt } from '#content/rules/frame/painted.ts';
import { litAt } from '#content/rules/lit-hours.ts';
import { segmentsOf } from '#content/rules/showing.ts';
import { workingDay } from '#content/rules/working-days.ts';
import { dateAt } from '#content/rules/zone.ts';
import { To } from '../parts/to.tsx';
import { mayRun } from '../state/session.ts';
import { todayText, whenText } from '../state/when.ts';
import { entryName } from './entries.ts';
import { slideName } from './slide-words.ts';
import { entryOf } from './week.ts';
import { windowsText } from './window-words.ts';
import '../styles/record.css';

type Props = { readonly needs: PaintNeeds; readonly at: number; readonly playlist: Playlist | undefined };
type Reason = { readonly text: string; readonly until: number | null };

/** The stretch of the day that `at` is in: what takes turns does so until its end. */
function stretchAt({ programme }: PaintNeeds['book'], at: number) {
  return segmentsOf(programme, at).find(({ from, until }) => from <= at && at < until);
}

function reasonOf({ book, takeover }: PaintNeeds, at: number): Reason {
  const { panel, programme } = book;
  if (takeover && takeover.from <= at && at < takeover.until) {
    const kind = takeover.drill ? '演练' : '紧急通知';
    return { text: `有${kind}（${severityNames[takeover.severity]}），它盖过一切。`, until: takeover.until };
  }
  const { lit, until } = litAt(panel, programme.zone, at);
  if (!lit) return { text: `这块屏设定的时间以外，放${restNames[panel.outside]}。`, until };
  const stretch = stretchAt(book, at);
  const end = stretch ? Math.min(stretch.until, until) : null;
  if (!stretch || stretch.slides.length === 0) {
    return { text: `播放单里这时没有可放的，放${restNames[panel.standing]}。`, until: end };
  }
  const priority = stretch.slides[0]?.priority ?? 'ordinary';
  const among = priority === 'ordinary' ? '' : `有${priorityNames[priority]}的内容，比它低的都不放。`;
  return { text: `${among}这段时间轮流放 ${stretch.slides.length} 条，轮到了它。`, until: end };
}

export function Why({ needs, at, playlist }: Props) {
  const painted = paintedAt(needs, at);
  const { text, until } = reasonOf(needs, at);
  const { slide } = painted;
  const entry = slide && playlist?.entries.find(({ id }) => id === entryOf(slide));
  const day = workingDay(dateAt(at, needs.book.programme.zone));
  const content = slide?.content;
  return (
    <section class="card" aria-labelledby="why-head">
      <h2 id="why-head">为什么放它</h2>
      <p>
        <strong>
          {todayText(at)}
          {day.working ? '，工作日' : '，休息日'}
          {day.holiday && `（${day.working ? '调休' : day.holiday}）`}
        </strong>
        ：{text}
      </p>
      <dl class="facts">
        {slide && (
          <div>
            <dt>放的是</dt>
            <dd>
              {content?.kind === 'disclosure' ? (
                <To place={{ view: 'record', id: content.id }}>{slideName(slide)}</To>
              ) : (
                slideName(slide)
              )}
            </dd>
          </div>
        )}
        {slide?.until && (
          <div>
            <dt>它公开到</dt>
            <dd>{whenText(slide.until, at)}</dd>
          </div>
        )}
        {entry && playlist && (
          <div>
            <dt>来自</dt>
            <dd>
              播放单{' '}
              {mayRun.value ? <To place={{ view: 'playlist', id: playlist.id }}>{playlist.name}</To> : playlist.name} 第{' '}
              {playlist.entries.indexOf(entry) + 1} 项：{entryName(entry)}，{windowsText(entry.windows)}
            </dd>
          </div>
        )}
        <div>
          <dt>这一页到</dt>
          <dd class="number">{whenText(painted.turnsAt, at)}</dd>
        </div>
        {until !== null && Number.isFinite(until) && (
          <div>
            <dt>这样放到</dt>
            <dd class="number">{whenText(until, at)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
