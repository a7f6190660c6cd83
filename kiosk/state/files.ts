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

/** Why a PDF does not open that is here: what opens it may be out of reach for a while, else it never will. */
async function pdfTrouble(): Promise<FileTrouble> {
  for (const tool of [painter, reader]) {
    const answer = await fetch(tool).catch(() => undefined);
    if (!answer || answer.status >= 500) return 'away';
  }
  return 'unreadable';
}

/** Files that the hub has below `place`. */
export function createFiles(place: string): Files {
  const address = (hash: string) => `${place}/${hash}`;
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
      return openPdf(bytes).catch(async () => {
        throw new FileFault(await pdfTrouble());
      });
    },
  };
}
