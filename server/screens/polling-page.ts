/** A page for controllers with a plain browser: the frame as a picture, without a script, asked for again when it changes. */
import type { Panel } from '#content/model/screen.ts';
import { escaped } from '#server/platform/html.ts';

/** How late at most such a page shows a takeover. */
const longestMs = 5000;

type Needs = {
  readonly panel: Panel;
  readonly name: string;
  readonly text: string;
  readonly at: number;
  /** When the frame changes next. */
  readonly until: number;
};

/** Presentational attributes, which engines of any age know and the strict policy of the hub's pages allows. */
export function pollingPage({ panel, name, text, at, until }: Needs): string {
  const seconds = Math.max(1, Math.ceil(Math.min(longestMs, until - at) / 1000));
  const size = `width="${panel.width}" height="${panel.height}"`;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="refresh" content="${seconds}">
<title>${escaped(name)}</title></head>
<body bgcolor="#000000" topmargin="0" leftmargin="0" marginwidth="0" marginheight="0"><img src="frame.png?at=${at}" ${size} alt="${escaped(text)}" hspace="0" vspace="0"></body></html>`;
}
