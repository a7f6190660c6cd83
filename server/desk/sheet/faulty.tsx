/** A file that was refused: why, and where each fault stands. */
import type { Fault } from '../state/http.ts';

const place = /^rows\[(\d+)\]\.(.*)$/;

type Props = {
  readonly file: string;
  readonly said: string;
  readonly faults: readonly Fault[];
  readonly again: () => void;
};

export function Faulty({ file, said, faults, again }: Props) {
  const placed = faults.map(({ path, message }) => {
    const [, row = '', column = ''] = place.exec(path) ?? [];
    return { row, column, message };
  });
  return (
    <section class="card" aria-labelledby="refused">
      <h2 id="refused" tabIndex={-1}>
        没有导入：{file}
      </h2>
      <p class="notice-box bad" role="alert">
        {said}
      </p>
      {placed.length > 0 && (
        <table class="rows fault-rows">
          <thead>
            <tr>
              <th scope="col">行</th>
              <th scope="col">列</th>
              <th scope="col">问题</th>
            </tr>
          </thead>
          <tbody>
            {placed.map(({ row, column, message }, at) => (
              <tr key={at}>
                <td class="number nowrap">{row && `第 ${row} 行`}</td>
                <td>{column}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div class="card-acts">
        <button type="button" class="button main" onClick={again}>
          改好后重新选择文件
        </button>
      </div>
    </section>
  );
}
