/** Columns over days or hours, those that found nothing marked, with the same numbers as a table under it. */
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Scroll } from '../parts/scroll.tsx';

export type Column = {
  readonly name: string;
  readonly count: number;
  /** The part of them that found nothing. */
  readonly nothing?: number;
  /** Further numbers of the table. */
  readonly more?: readonly number[];
};

type Props = {
  readonly title: string;
  /** Heads of the table: of the names, of the counts, of what found nothing, and of the rest. */
  readonly heads: readonly string[];
  readonly columns: readonly Column[];
};

const height = 200;
const left = 40;
const bottom = 24;
const top = 8;
/** A label of a column needs so much, in pixels. */
const labelWidth = 52;
const plotHeight = height - top - bottom;

/** The next round number for the top of the scale, at least 2. */
function roundUp(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  const round = [1, 2, 3, 4, 5, 6, 8, 10].map((times) => times * power).find((value) => value >= most) ?? most;
  return Math.max(2, round);
}

export function ColumnsChart({ title, heads, columns }: Props) {
  // Drawn as wide as it stands there, so that its letters keep their size.
  const figure = useRef<HTMLElement>(null);
  const width = useSignal(720);
  useLayoutEffect(() => {
    const element = figure.current;
    if (!element) return;
    const watch = new ResizeObserver(() => {
      width.value = Math.max(240, element.clientWidth);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const plotWidth = width.value - left;
  const most = roundUp(Math.max(0, ...columns.map(({ count }) => count)));
  const slot = plotWidth / Math.max(1, columns.length);
  const bar = Math.max(1, Math.min(28, slot * 0.7));
  const y = (count: number) => top + plotHeight * (1 - count / most);
  const step = Math.max(1, Math.ceil((columns.length * labelWidth) / plotWidth));
  const marked = columns.some(({ nothing }) => nothing !== undefined);
  return (
    <figure class="columns" ref={figure}>
      <figcaption>
        <strong>{title}</strong>
        {marked && (
          <span class="legend small">
            <span class="swatch hit" aria-hidden="true" /> 找到了
            <span class="swatch miss" aria-hidden="true" /> 没找到
          </span>
        )}
      </figcaption>
      <svg viewBox={`0 0 ${width.value} ${height}`} role="img" preserveAspectRatio="xMidYMid meet">
        <title>{`${title}，数字在下面的表里`}</title>
        {(most % 2 === 0 ? [0, most / 2, most] : [0, most]).map((value) => (
          <g key={value}>
            <line x1={left} x2={width.value} y1={y(value)} y2={y(value)} class={value === 0 ? 'axis' : 'grid'} />
            <text x={left - 8} y={y(value) + 5} text-anchor="end">
              {value}
            </text>
          </g>
        ))}
        {columns.map(({ name, count, nothing = 0 }, index) => {
          const x = left + slot * index + (slot - bar) / 2;
          return (
            <g key={name}>
              {count > 0 && <rect class="hit" x={x} y={y(count)} width={bar} height={y(0) - y(count)} />}
              {nothing > 0 && <rect class="miss" x={x} y={y(nothing)} width={bar} height={y(0) - y(nothing)} />}
              {index % step === 0 && (
                <text x={x + bar / 2} y={height - 6} text-anchor={index === 0 && bar < 24 ? 'start' : 'middle'}>
                  {name}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <details>
        <summary>看数字</summary>
        <Scroll label={title}>
          <table class="plain-table counts-table">
            <thead>
              <tr>
                {heads.map((head) => (
                  <th scope="col" key={head}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {columns.map(({ name, count, nothing, more = [] }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td class="number">{count}</td>
                  {nothing !== undefined && <td class="number">{nothing}</td>}
                  {more.map((value, index) => (
                    <td class="number" key={heads[index + 3]}>
                      {value}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </figure>
  );
}
