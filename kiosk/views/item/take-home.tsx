/** A disclosure as a code for the phone: the address of the original, or else its text, which needs no internet. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Town } from '#content/model/town.ts';
import { useKiosk } from '../../kiosk.ts';
import { Code, codeOf } from '../../parts/code.tsx';
import { Excerpt } from '../../parts/excerpt.tsx';
import { Icon } from '../../parts/icon.tsx';
import type { PublishedItem } from '../../state/published.ts';
import { whenIdle } from '../../state/when-idle.ts';
import { type Pieces, piecesWithin, plainLines } from './plain.ts';

/** Bytes of a code that a phone still reads well from a screen at arm's length. */
const bytesOfCode = 1000;
const mostCodes = 9;

function cutUp(item: PublishedItem, town: Town | null): Pieces {
  if (item.source) return { pieces: [item.source], cut: false };
  const rest = `……（未完，全文请到${town?.consultationDesk}索取，电话 ${town?.phone}）`;
  return piecesWithin(plainLines(item), bytesOfCode, mostCodes, rest);
}

let last: { readonly item: PublishedItem; readonly town: Town | null; readonly pieces: Pieces } | undefined;

/** Keeps them until the next disclosure is asked for. */
function piecesFor(item: PublishedItem, town: Town | null): Pieces {
  if (last?.item !== item || last.town !== town) last = { item, town, pieces: cutUp(item, town) };
  return last.pieces;
}

/** Has the first code ready before somebody asks for it. */
export const makeReady = whenIdle(({ item, town }: { readonly item: PublishedItem; readonly town: Town | null }) => {
  codeOf(piecesFor(item, town).pieces[0] ?? '');
});

/** The disclosure that the visitor reads. */
function useItem(): PublishedItem | undefined {
  const { trail, published } = useKiosk();
  const place = trail.place.value;
  return place.view === 'item' ? published.byId.value.get(place.id) : undefined;
}

/** Above the code: what it holds. */
export function TakenHome() {
  const { say } = useKiosk();
  return <Excerpt says={say.value('takenHome')} item={useItem()} />;
}

/** Closes with the disclosure, where that is withdrawn meanwhile: the view behind says so. */
export function TakeHome() {
  const { visit } = useKiosk();
  const item = useItem();
  useEffect(() => {
    if (!item) visit.sheet.value = null;
  }, [visit, item]);
  return item ? <Codes item={item} /> : null;
}

function Codes({ item }: { readonly item: PublishedItem }) {
  const { say, published } = useKiosk();
  const at = useSignal(0);
  const town = published.town.value;
  const { pieces, cut } = piecesFor(item, town);
  const piece = pieces[at.value] ?? '';
  const move = (by: number) => {
    at.value = Math.max(0, Math.min(pieces.length - 1, at.value + by));
  };
  return (
    <div class="take-home">
      <Code text={piece} label={`${item.title} ${at.value + 1}/${pieces.length}`} />
      <p role="status">
        {say.value(item.source ? 'takeHomeAddress' : 'takeHomeText')}
        {pieces.length > 1 && <> · {say.value('codeOf', { n: at.value + 1, of: pieces.length })}</>}
      </p>
      {cut && <p class="take-home-cut">{say.value('takeHomeCut', { desk: town?.consultationDesk ?? '' })}</p>}
      {pieces.length > 1 && (
        <div class="take-home-keys">
          <button type="button" class="key" disabled={at.value === 0} onClick={() => move(-1)}>
            <Icon name="back" />
            <span>{say.value('codeBefore')}</span>
          </button>
          <button
            type="button"
            class="key key-strong"
            disabled={at.value === pieces.length - 1}
            onClick={() => move(1)}
          >
            <span>{say.value('codeNext')}</span>
            <Icon name="next" />
          </button>
        </div>
      )}
    </div>
  );
}
