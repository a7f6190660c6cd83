/** A table with a head and a first column of names; in a frame of class `tables` that is too narrow each row stands as a list of its cells. */
type Cell = string | number | null;

type Props = {
  readonly caption?: string;
  readonly class?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

export function Table({ caption, class: className = '', columns, rows }: Props) {
  return (
    <table class={`table ${className}`} data-columns={columns.length > 5 ? 'many' : 'few'}>
      {caption && <caption>{caption}</caption>}
      <thead>
        <tr>
          {columns.map((column, at) =>
            column === '' ? (
              <td key={at} />
            ) : (
              <th key={column} scope="col">
                {column}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]}>
            {columns.map((column, at) =>
              at === 0 ? (
                <th key={column} scope="row">
                  {row[0]}
                </th>
              ) : (
                <td key={column} data-column={column}>
                  {row[at] ?? ''}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
