/** What the checker says of a report: how many places do not agree, each in words and, where it can be, a way to its cell. */
import type { CellPlace } from '#content/rules/report/filling.ts';
import type { ReportFault } from '#content/rules/report/report-fault.ts';
import { Icon } from '../parts/icon.tsx';
import { chineseOf } from '../state/http.ts';

/** `2 处对不上，还有 5 格没有数`, `都对得上`. */
export function checkedText(wrong: number, blank: number): string {
  const said = [wrong > 0 && `${wrong} 处对不上`, blank > 0 && `还有 ${blank} 格没有数`].filter(Boolean);
  return said.length > 0 ? said.join('，') : '都对得上';
}

type Props = {
  readonly faults: readonly ReportFault[];
  /** Brings a cell before one; without it the faults are told alone. */
  readonly toCell?: (place: CellPlace) => void;
};

const placeOf = ({ table, row, column }: ReportFault): CellPlace | null =>
  table === 'text' || column === null ? null : { table, row, column };

export function Checks({ faults, toCell }: Props) {
  const wrong = faults.filter(({ assessable }) => assessable);
  const blank = faults.filter(({ assessable }) => !assessable);
  const firstBlank = blank.map(placeOf).find((place) => place !== null);
  const errors = wrong.some(({ level }) => level === 'error');
  const tone = wrong.length > 0 ? (errors ? 'bad' : 'warn') : blank.length > 0 ? '' : 'good';
  return (
    <section class={`notice-box checks ${tone}`} aria-label="数字核对">
      <p class="checks-head">
        {tone === 'good' && <Icon name="check" />}
        <strong role="status">{checkedText(wrong.length, blank.length)}</strong>
        {toCell && firstBlank && (
          <button type="button" class="link-button" onClick={() => toCell(firstBlank)}>
            去填第一格
          </button>
        )}
      </p>
      {wrong.length > 0 && (
        <ul class="checks-list">
          {wrong.map((fault) => {
            const place = placeOf(fault);
            return (
              <li key={`${fault.rule} ${fault.table} ${fault.row} ${fault.column}`}>
                {fault.level !== 'error' && <span class="badge">请核实</span>}
                {toCell && place ? (
                  <button type="button" class="link-button" onClick={() => toCell(place)}>
                    {chineseOf(fault.message)}
                  </button>
                ) : (
                  chineseOf(fault.message)
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
