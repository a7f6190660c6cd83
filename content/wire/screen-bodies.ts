/** Screens and playlists over HTTP: pairing, settings, what is shown when. */
import { z } from 'zod';
import { PlaylistSettings } from '#content/model/playlist.ts';
import { type Screen, ScreenSettings } from '#content/model/screen.ts';
import type { Priority } from '#content/model/terms.ts';
import { Slug } from '#content/model/text.ts';
import { Instant } from '#content/model/time.ts';

export const NewScreen = z.strictObject({ id: Slug, ...ScreenSettings.shape });
export const NewPlaylist = z.strictObject({ id: Slug, ...PlaylistSettings.shape });
/** What a pairing code is made of: nothing that is taken for another letter. */
export const codeLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const codeLength = 6;
/** As staff type it: in any case, with blanks or hyphens between. */
export const PairingCode = z
  .string()
  .max(20)
  .transform((typed) => typed.replace(/[\s-]/g, '').toUpperCase())
  .refine((code) => code.length === codeLength && [...code].every((letter) => codeLetters.includes(letter)), {
    error: '配对码是屏幕上显示的 6 位字母和数字 a code has 6 letters and digits, as the screen shows them',
  });
export const PairingBody = z.strictObject({ code: PairingCode });
export const FrameQuery = z.strictObject({
  at: z
    .union([
      z
        .string()
        .regex(/^\d{1,15}$/)
        .transform((digits) => Number(digits) as Instant),
      Instant,
    ])
    .optional(),
});
/** Which encoding a controller reads. */
export const FrameTextQuery = z.strictObject({
  ...FrameQuery.shape,
  charset: z.enum(['utf-8', 'gb18030']).default('utf-8'),
});
/** A screen as the desk gets it. */
export type DeskScreen = Omit<Screen, 'tokenHash'> & {
  /** `open`: no token was ever issued, and any page may speak for it. */
  readonly pairing: 'open' | 'paired' | 'revoked';
  readonly paired: boolean;
};
/** A page that waits to be bound. */
export type PairingOffer = {
  readonly code: string;
  readonly until: number;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
};
/** What a screen shows at an instant, for the desk. */
export type ShowingAnswer = {
  readonly screen: string;
  readonly at: number;
  readonly kind: 'slide' | 'takeover' | 'standing';
  /** Of the slide or takeover; `standing` where nothing plays. */
  readonly id: string;
  /** Of the playlist, where a slide is shown. */
  readonly entry: string | null;
  /** The disclosure that it shows, if it shows one. */
  readonly disclosure: string | null;
  readonly title: string;
  readonly priority: Priority | null;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** When this page was turned to, and when it is turned. */
  readonly from: number;
  readonly until: number;
  /** Lines as they stand there. */
  readonly text: string;
};
