/** Bars with their words and numbers beside them: a list that reads well without its bars. */
import './chart.css';

export type Bar = {
  readonly name: string;
  readonly count: number;
  /** Of an earlier year: drawn hollow. */
  readonly past?: boolean;
};

/** `lang`: of the title, where it is not the page's. */
type Props = { readonly title: string; readonly lang?: string; readonly bars: readonly Bar[]; readonly total?: string };

/** Horizontal bars from one base; the longest fills the row. */
export function BarChart({ title, lang, bars, total }: Props) {
  const longest = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <figure class="bars">
      <figcaption>
        <span lang={lang}>{title}</span>
        {total && <span class="bars-total">{total}</span>}
      </figcaption>
      <dl>
        {bars.map(({ name, count, past }) => (
          <div key={name} class="bars-row">
            <dt lang="zh-CN">{name}</dt>
            <dd>
              <span class="bars-track" aria-hidden="true">
                <span class="bars-bar" data-past={past} style={{ inlineSize: `${(count / longest) * 100}%` }} />
              </span>
              <span class="bars-count">{count}</span>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
