/** A programme: everything a playlist's screens play, whole, with its version. Pushed as state, kept by the page. */
import type { PlayWindow } from './playlist.ts';
import type { Priority } from './terms.ts';

/** What a slide shows; texts are plain, already without Markdown. */
export type SlideContent =
  | {
      readonly kind: 'disclosure';
      readonly id: string;
      readonly revision: number;
      readonly face: 'headline' | 'full';
      readonly title: string;
      readonly summary: string;
      readonly body: string;
      readonly publisher: string;
      /** `YYYY-MM-DD`, empty where unknown. */
      readonly issued: string;
    }
  | { readonly kind: 'text'; readonly title: string; readonly body: string }
  | { readonly kind: 'hours' }
  | { readonly kind: 'clock'; readonly lunar: boolean }
  | {
      readonly kind: 'figures';
      readonly id: string;
      readonly revision: number;
      readonly title: string;
      readonly series: readonly FigureSeries[];
      readonly publisher: string;
    }
  | { readonly kind: 'code'; readonly title: string; readonly address: string }
  | { readonly kind: 'media'; readonly title: string; readonly hash: string; readonly family: 'picture' | 'video' };

/** Named counts, for a chart of bars. */
export type FigureSeries = {
  readonly name: string;
  readonly parts: readonly { readonly name: string; readonly count: number }[];
};

export type Slide = {
  readonly id: string;
  readonly content: SlideContent;
  readonly windows: readonly PlayWindow[];
  /** Half-open; what it shows is public only between these. */
  readonly from: number;
  readonly until: number | null;
  readonly priority: Priority;
  readonly weight: number;
  /** Milliseconds a page stays; null: as long as it takes to read. */
  readonly dwellMs: number | null;
};

/** What stands when nothing plays (待机画面). */
export type StandingFace = {
  readonly town: string;
  readonly hall: string;
  readonly hours: string;
  readonly hotlineName: string;
  readonly hotline: string;
  readonly phone: string;
};

export type Programme = {
  /** The instant of the last change of what it holds; grows, and names it. */
  readonly version: number;
  readonly effectiveFrom: number;
  readonly playlist: string;
  /** IANA name of the hub's time zone, in which windows are read. */
  readonly zone: string;
  readonly slides: readonly Slide[];
  readonly standing: StandingFace;
};
