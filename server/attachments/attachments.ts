/** The files that staff hand in, kept under the hash of their content: the same file is kept once, and never changes. */
import { createHash, randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Attachment } from '#content/model/attachment.ts';
import { type FileType, fileTypes, typeOfName } from '#content/model/file-types.ts';
import type { KeptHash } from '#content/rules/spare-files.ts';
import type { DocumentText } from '#content/wire/disclosure-bodies.ts';
import type { Disk } from '#server/platform/disk.ts';
import { type Bilingual, Refusal } from '#server/platform/refusal.ts';
import { storeFault } from '#server/platform/store-fault.ts';
import type { Examine } from './examining.ts';
import { inspected } from './inspection.ts';
import { withoutMetadata } from './picture-metadata.ts';
import { reasons } from './reasons.ts';
import { headBytes, type Sniffed, sniffed } from './sniffing.ts';

type Needs = {
  readonly dir: string;
  readonly disk: Disk;
  readonly examine: Examine;
  readonly now: () => number;
};

/** A file that is kept: where, and what it is. */
export type KeptFile = Pick<Attachment, 'hash' | 'type' | 'bytes'> & { readonly file: string };

const refused = ({ zh, en }: Bilingual) =>
  new Refusal('invalid', { zh, en }, [{ path: 'file', message: `${zh} ${en}` }]);
const tooLarge = (most: number) => {
  const megabytes = Math.floor(most / 1024 / 1024);
  return new Refusal('too-large', {
    zh: `文件太大，这种文件最多 ${megabytes} MB`,
    en: `The file is too large; at most ${megabytes} MB of this kind`,
  });
};

const cutOff: Bilingual = { zh: '文件没有传完', en: 'The file did not arrive whole' };

/** The name as it is shown, without folders and signs that mislead. */
function nameOf(given: string, type: FileType): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim();
  const ending = `.${fileTypes[type].endings[0]}`;
  const stem = plain.replace(/\.[a-z0-9]{1,8}$/i, '').slice(0, 110) || '附件';
  return typeOfName(plain) === type ? stem + plain.slice(plain.lastIndexOf('.')).toLowerCase() : stem + ending;
}

/** Refuses a file whose name says one thing and whose content is another. */
function agree(name: string, type: FileType): void {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined || typeOfName(name) === type) return;
  throw refused({
    zh: `文件名写的是 .${ending}，内容却是${fileTypes[type].name}，没有收。请核对是不是放错了文件`,
    en: `The name says .${ending}, the content is ${type}; it was not taken`,
  });
}

/** Opens the folder of files, made where absent; leftovers of uploads that were cut off are removed. */
export async function openAttachments({ dir, disk, examine, now }: Needs) {
  await disk.makeFolder(dir);
  const types = new Map<string, FileType>();
  /** When a file was last handed in or asked for, since the start: whoever asks may be about to name it. */
  const usedAt = new Map<string, number>();
  const leaving = new Map<string, Promise<void>>();
  for (const name of await disk.list(dir)) {
    const [hash = '', ending] = name.split('.');
    const type = typeOfName(name);
    if (type && /^[0-9a-f]{64}$/.test(hash)) types.set(hash, type);
    else if (ending === 'tmp') await disk.remove(path.join(dir, name));
  }
  const fileOf = (hash: string, type: FileType) => path.join(dir, `${hash}.${fileTypes[type].endings[0]}`);

  /** Throws Refusal where the document is found to be one that is not taken. */
  async function text(type: FileType, bytes: Buffer): Promise<DocumentText> {
    const examined = await examine(type, bytes);
    if ('why' in examined) throw refused(examined.why);
    return examined;
  }

  function notKept(error: unknown): never {
    const isCutOff = error instanceof Error && 'code' in error && error.code === 'ECONNRESET';
    throw isCutOff ? new Refusal('malformed', cutOff) : storeFault(error, dir);
  }

  /** The most bytes that a file with this beginning may have. Throws Refusal where such a file is not taken at all. */
  function mostOf(guess: Sniffed): number {
    if ('why' in guess && guess.why !== reasons.oldOffice) throw refused(guess.why);
    if ('why' in guess || guess.type === 'zip' || guess.type === 'text') return fileTypes['application/pdf'].mostBytes;
    return fileTypes[guess.type].mostBytes;
  }

  /**
   * Looks at a file while it comes, and at the whole of it at the end; a video goes to the disk as it comes. What is kept of
   * a picture is without what its camera wrote into it.
   */
  async function received(pieces: AsyncIterable<Uint8Array>, append: (bytes: Uint8Array) => Promise<void>) {
    const hash = createHash('sha256');
    const whole: Buffer[] = [];
    let [came, bytes] = [0, 0];
    let most = Number.POSITIVE_INFINITY;
    let guess: Sniffed | undefined;
    let video: FileType | undefined;
    const put = async (piece: Uint8Array) => {
      hash.update(piece);
      bytes += piece.length;
      await append(piece);
    };
    for await (const piece of pieces) {
      came += piece.length;
      if (came > most) throw tooLarge(most);
      if (video) await put(piece);
      else whole.push(Buffer.from(piece));
      if (guess || came < headBytes) continue;
      guess = sniffed(Buffer.concat(whole).subarray(0, headBytes));
      most = mostOf(guess);
      if (came > most) throw tooLarge(most);
      if ('type' in guess && (guess.type === 'video/mp4' || guess.type === 'video/webm')) {
        video = guess.type;
        for (const one of whole.splice(0)) await put(one);
      }
    }
    const type = video ?? (await wholeType(Buffer.concat(whole)));
    if (!video) await put(withoutMetadata(type, Buffer.concat(whole)));
    return { hash: hash.digest('hex'), type, bytes };
  }

  /** The type of a file that is whole. Throws Refusal where it is not taken. */
  async function wholeType(whole: Buffer): Promise<FileType> {
    const verdict = inspected(whole);
    if ('why' in verdict) throw refused(verdict.why);
    const { mostBytes } = fileTypes[verdict.type];
    if (whole.length > mostBytes) throw tooLarge(mostBytes);
    if (verdict.type === 'application/pdf') await text(verdict.type, whole);
    return verdict.type;
  }

  async function find(hash: string): Promise<KeptFile | undefined> {
    const type = types.get(hash);
    if (!type) return undefined;
    usedAt.set(hash, now());
    const file = fileOf(hash, type);
    const facts = await stat(file).catch(() => undefined);
    return facts && { hash, type, bytes: facts.size, file };
  }

  return {
    /**
     * Takes a file in: looked through, then durable. Throws Refusal with the reason where it is not taken,
     * and a store fault where the disk refuses.
     */
    async keep(name: string, pieces: AsyncIterable<Uint8Array>): Promise<Attachment> {
      const draft = await disk.openDraft(path.join(dir, `${randomBytes(12).toString('hex')}.tmp`)).catch(notKept);
      try {
        const file = await received(pieces, draft.append);
        agree(name, file.type);
        await leaving.get(file.hash);
        usedAt.set(file.hash, now());
        if (types.has(file.hash)) await draft.drop();
        else await draft.keepAs(fileOf(file.hash, file.type));
        types.set(file.hash, file.type);
        return { name: nameOf(name, file.type), ...file };
      } catch (error) {
        await draft.drop();
        return notKept(error);
      }
    },

    /** Undefined where no such file is kept. */
    find,

    /** Every file, with when it was last used, where that was since the start. */
    kept: (): KeptHash[] => [...types.keys()].map((hash) => ({ hash, usedAt: usedAt.get(hash) })),

    /** Takes a file away for ever, durably, unless it was used since `since`; answers whether it did. */
    async remove(hash: string, since: number): Promise<boolean> {
      const type = types.get(hash);
      if (!type || (usedAt.get(hash) ?? 0) >= since) return false;
      // From here on nobody finds it; who hands it in again waits until it is gone.
      types.delete(hash);
      const removal = disk.remove(fileOf(hash, type));
      leaving.set(
        hash,
        removal.catch(() => {}),
      );
      try {
        await removal;
        return true;
      } catch (error) {
        types.set(hash, type);
        throw storeFault(error, dir);
      } finally {
        leaving.delete(hash);
      }
    },

    /** The text of a kept document; of a picture or a video none. Throws Refusal where it cannot be taken out. */
    async text({ type, file }: KeptFile): Promise<DocumentText> {
      if (fileTypes[type].family !== 'document') return { markdown: '', notes: [] };
      return text(type, await readFile(file));
    },
  };
}
export type Attachments = Awaited<ReturnType<typeof openAttachments>>;
