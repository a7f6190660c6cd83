/** A QR code for a visitor's phone. */
import { encode } from 'uqr';

type Drawn = { readonly text: string; readonly size: number; readonly path: string };
let last: Drawn | undefined;

/** Each run of dark squares is one step of the path. */
function draw(text: string): Drawn {
  const { data, size } = encode(text, { ecc: 'L', border: 3 });
  let path = '';
  for (const [y, row] of data.entries()) {
    let from = row.indexOf(true);
    while (from >= 0) {
      const next = row.indexOf(false, from);
      const until = next < 0 ? size : next;
      path += `M${from} ${y}h${until - from}v1H${from}z`;
      from = row.indexOf(true, until);
    }
  }
  return { text, size, path };
}

/** Works the code out and keeps it until the next: it takes longer than a touch should wait. */
export function codeOf(text: string): Drawn {
  if (last?.text !== text) last = draw(text);
  return last;
}

/** The code as one path, black on white whatever the palette, with its quiet zone. */
export function Code({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = codeOf(text);
  return (
    <svg class="code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
