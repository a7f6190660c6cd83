/** The coverage map: for each field or department how many items stand how, as a bar and as numbers. */
import { type CoverageState, type CoverageSum, coverageStates } from '#content/rules/catalogue/coverage.ts';

export const coverageNames: Readonly<Record<CoverageState, string>> = {
  covered: '已公开',
  'due-soon': '快到期',
  late: '超期',
  missing: '没有',
};

export const totalOf = (sum: CoverageSum): number => coverageStates.reduce((all, state) => all + sum[state], 0);

/** Widths by share; the numbers beside say the same in words. */
function Bar({ sum }: { readonly sum: CoverageSum }) {
  const total = totalOf(sum);
  let at = 0;
  return (
    <svg class="coverage-bar" aria-hidden="true">
      {coverageStates.map((state) => {
        const from = at;
        at += (sum[state] / Math.max(1, total)) * 100;
        return <rect key={state} class={`coverage-${state}`} x={`${from}%`} width={`${at - from}%`} height="100%" />;
      })}
    </svg>
  );
}

type Props = {
  readonly caption: string;
  readonly sums: readonly CoverageSum[];
  readonly chosen: string | null;
  readonly onChosen: (name: string | null) => void;
};

function Tile({ sum }: { readonly sum: CoverageSum }) {
  return (
    <>
      <span class="tile-name">{sum.name}</span>
      <Bar sum={sum} />
      <span class="tile-counts">
        {coverageStates
          .filter((state) => sum[state] > 0)
          .map((state) => (
            <span key={state} class={`tile-count is-${state}`}>
              {coverageNames[state]} <span class="number">{sum[state]}</span>
            </span>
          ))}
        {totalOf(sum) === 0 && '目录里还没有事项'}
      </span>
    </>
  );
}

export function CoverageMap({ caption, sums, chosen, onChosen }: Props) {
  return (
    <fieldset class="coverage-map">
      <legend class="unseen">{caption}</legend>
      {sums.map((sum) =>
        totalOf(sum) === 0 ? (
          <div key={sum.name} class="tile empty-tile">
            <Tile sum={sum} />
          </div>
        ) : (
          <button
            type="button"
            key={sum.name}
            class="tile"
            aria-pressed={chosen === sum.name}
            onClick={() => onChosen(chosen === sum.name ? null : sum.name)}
          >
            <Tile sum={sum} />
          </button>
        ),
      )}
    </fieldset>
  );
}
