/** Pictures and videos of a programme: fetched and tried before their turn, kept for a start without the hub. */
import type { Programme } from '#content/model/programme.ts';
import type { Media } from '#content/rules/frame/page.ts';
import { fitted } from '../media.ts';

type Wanted = Pick<Media, 'hash' | 'family'> & { readonly title: string };
type Needs = {
  /** Another one can be shown, or one was found that cannot. */
  readonly changed: () => void;
  /** A picture is ready to be painted that was not when it was asked for. */
  readonly painted: () => void;
  readonly failed: (error: unknown) => void;
};

/** Seen by a canvas. */
export type Source = ImageBitmap | HTMLVideoElement;
type Kept = { readonly blob: Blob; readonly video?: HTMLVideoElement };

/** Decoded pictures at once; more are decoded again before their turn. */
const mostDecoded = 6;
const cacheName = 'signage-media-1';

export function createShelf({ changed, painted, failed }: Needs) {
  const kept = new Map<string, Kept>();
  const decoded = new Map<string, ImageBitmap>();
  const decoding = new Set<string>();
  /** Being fetched, or was. */
  const tried = new Set<string>();
  const broken = new Set<string>();

  async function fetched(hash: string): Promise<Blob> {
    const address = `/api/attachments/${hash}`;
    const cache = 'caches' in globalThis ? await caches.open(cacheName).catch(() => undefined) : undefined;
    const old = await cache?.match(address);
    if (old) return old.blob();
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`the hub answered ${answer.status}`);
    await cache?.put(address, answer.clone()).catch(() => undefined);
    return answer.blob();
  }
  async function load({ title, hash, family }: Wanted): Promise<void> {
    tried.add(hash);
    try {
      const blob = await fetched(hash);
      if (family === 'video') kept.set(hash, { blob, video: await videoOf(blob) });
      else {
        (await createImageBitmap(blob)).close();
        kept.set(hash, { blob });
      }
      changed();
    } catch (error) {
      broken.add(hash);
      failed(`“${title}”放不出来，已跳过 skipped, cannot be shown: ${hash.slice(0, 12)} ${String(error)}`);
    }
  }
  async function decode({ hash, width, height }: Media, blob: Blob): Promise<void> {
    decoding.add(hash);
    try {
      const whole = await createImageBitmap(blob);
      const { width: wide, height: high } = fitted(whole, { width, height });
      decoded.set(
        hash,
        await createImageBitmap(whole, { resizeWidth: wide, resizeHeight: high, resizeQuality: 'high' }),
      );
      whole.close();
      for (const [oldest, bitmap] of decoded) {
        if (decoded.size <= mostDecoded) break;
        decoded.delete(oldest);
        bitmap.close();
      }
      painted();
    } catch (error) {
      failed(error);
    } finally {
      decoding.delete(hash);
    }
  }
  async function forget(wanted: ReadonlySet<string>): Promise<void> {
    for (const [hash, { video }] of kept) {
      if (wanted.has(hash)) continue;
      if (video) URL.revokeObjectURL(video.src);
      kept.delete(hash);
    }
    for (const [hash, bitmap] of decoded) if (!wanted.has(hash) && decoded.delete(hash)) bitmap.close();
    for (const hash of tried) if (!wanted.has(hash)) tried.delete(hash);
    if (!('caches' in globalThis)) return;
    const cache = await caches.open(cacheName);
    for (const request of await cache.keys()) {
      if (!wanted.has(request.url.split('/').at(-1) ?? '')) await cache.delete(request);
    }
  }
  const mediaIn = ({ slides }: Programme): Wanted[] =>
    slides.flatMap(({ content }) => (content.kind === 'media' ? [content] : []));

  return {
    /** The programme without what cannot be shown, or not yet; fetches what is missing. */
    playable(programme: Programme): Programme {
      const wanted = mediaIn(programme);
      for (const one of wanted) if (!tried.has(one.hash)) void load(one);
      void forget(new Set(wanted.map(({ hash }) => hash))).catch(() => undefined);
      if (wanted.every(({ hash }) => kept.has(hash))) return programme;
      const slides = programme.slides.filter(({ content }) => content.kind !== 'media' || kept.has(content.hash));
      return { ...programme, slides };
    },
    /** Lets what could not be had be tried again; false where there is nothing. */
    retry(): boolean {
      const some = broken.size > 0;
      for (const hash of broken) tried.delete(hash);
      broken.clear();
      return some;
    },
    /** Undefined until it is decoded; `painted` is called then. */
    find(media: Media): Source | undefined {
      const { blob, video } = kept.get(media.hash) ?? {};
      if (video) return video;
      const bitmap = decoded.get(media.hash);
      if (bitmap) {
        // The one that was used last is the last to go.
        decoded.delete(media.hash);
        decoded.set(media.hash, bitmap);
        return bitmap;
      }
      if (blob && !decoding.has(media.hash)) void decode(media, blob);
      return undefined;
    },
  };
}

/** A silent video that has its first picture. Rejects where the browser cannot play it. */
function videoOf(blob: Blob): Promise<HTMLVideoElement> {
  const video = document.createElement('video');
  Object.assign(video, { muted: true, loop: true, playsInline: true, preload: 'auto', src: URL.createObjectURL(blob) });
  return new Promise((resolve, reject) => {
    video.onloadeddata = () => resolve(video);
    video.onerror = () => reject(new Error(video.error?.message ?? 'the video cannot be played'));
  });
}
