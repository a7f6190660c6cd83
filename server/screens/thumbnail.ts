/** The small picture that a screen sends of itself, checked at the door. */
import { Refusal } from '#server/platform/refusal.ts';

const mostBytes = 20_480;

/** Whether it is WebP of a bearable size: `RIFF`, the length of what follows, `WEBP`. */
export function isThumbnail(answer: unknown): answer is Buffer {
  if (!Buffer.isBuffer(answer) || answer.length < 20 || answer.length > mostBytes) return false;
  const [riff, webp] = [answer.toString('latin1', 0, 4), answer.toString('latin1', 8, 12)];
  return riff === 'RIFF' && webp === 'WEBP' && answer.readUInt32LE(4) + 8 === answer.length;
}

export const noThumbnail = () =>
  new Refusal('not-found', { zh: '这块屏现在没有发来画面', en: 'The screen sends no picture now' });
