/** Attachments: fetched when a visitor opens one, or taken from what was kept ahead. */
import type { FileText } from '#content/wire/disclosure-bodies.ts';
import { openPdf, type Pdf } from './pdf.ts';
import { painter, reader } from './pdf-tools.ts';

/** `away`: the hub cannot be reached; `gone`: it has no such file; `unreadable`: it has, and it cannot be shown. */
export type FileTrouble = 'away' | 'gone' | 'unreadable';

export class FileFault extends Error {
  readonly trouble: FileTrouble;

  constructor(trouble: FileTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

export type Files = {
  /** Where the file itself is to be had, as a path. */
  address(hash: string): string;
  /** The picture as an address that holds as long as the page, or until `URL.revokeObjectURL`. Throws FileFault. */
  picture(hash: string): Promise<string>;
  /** The text of a document, Markdown; empty where it has none. Throws FileFault. */
  text(hash: string): Promise<string>;
  /** Its caller closes it. Throws FileFault. */
  pdf(hash: string): Promise<Pdf>;
};

/** The caches of what is kept ahead, see `kept-files.ts`: the files, and what reads the PDFs among them. The second is known to `sw.ts`. */
export const filesKept = 'kiosk-files-1';
export const readerKept = 'kiosk-reader-1';

async function fetched(address: string): Promise<Response> {
  // A file never changes under its hash.
  const kept = 'caches' in globalThis && (await caches.match(address, { cacheName: filesKept }).catch(() => undefined));
  if (kept) return kept;
  const answer = await fetch(address).catch(() => undefined);
  if (!answer || answer.status >= 500) throw new FileFault('away');
  if (!answer.ok) throw new FileFault(answer.status === 404 ? 'gone' : 'unreadable');
  return answer;
}

/** Whole in one of the browser's caches from then on. Throws FileFault. */
async function bringTool(address: string): Promise<void> {
  const answer = await fetch(address).catch(() => undefined);
  const whole = answer?.ok && (await answer.arrayBuffer().catch(() => undefined));
  if (!whole) throw new FileFault(answer && !answer.ok && answer.status < 500 ? 'unreadable' : 'away');
}

/** Files that the hub has below `place`. */
export function createFiles(place: string): Files {
  const address = (hash: string) => `${place}/${hash}`;
  let toolsThere: Promise<unknown> | undefined;
  return {
    address,
    async picture(hash) {
      const answer = await fetched(address(hash));
      const blob = await answer.blob().catch(() => undefined);
      if (!blob) throw new FileFault('away');
      return URL.createObjectURL(blob);
    },
    async text(hash) {
      const answer = await fetched(`${address(hash)}/text`);
      const { markdown } = (await answer.json()) as FileText;
      return markdown;
    },
    async pdf(hash) {
      const answer = await fetched(address(hash));
      const bytes = await answer.arrayBuffer().catch(() => undefined);
      if (!bytes) throw new FileFault('away');
      // Before they are loaded: what failed to load once is not asked for again while the page lives.
      toolsThere ??= Promise.all([bringTool(painter), bringTool(reader)]).catch((error) => {
        toolsThere = undefined;
        throw error;
      });
      await toolsThere;
      return openPdf(bytes).catch(() => {
        throw new FileFault('unreadable');
      });
    },
  };
}
