/** An example of a view: where a visitor stands, with which copy and preferences. Shown in the gallery, tested in a browser. */
import type { Snapshot } from '#content/model/snapshot.ts';
import type { Takeover } from '#content/model/takeover.ts';
import type { FileTrouble } from '../state/files.ts';
import type { HelpState } from '../state/help.ts';
import type { Way } from '../state/visit.ts';

export type Example = {
  readonly name: string;
  /** Path below `/kiosk`, e.g. `/item/guide-pension`. */
  readonly at: string;
  /** The full sample where it is left out; null: nothing was ever received. */
  readonly snapshot?: Snapshot | null;
  readonly words?: string;
  /** The way of the kiosk's own keys. */
  readonly way?: Way;
  readonly away?: boolean;
  readonly resting?: boolean;
  /** Seconds left of the countdown. */
  readonly idle?: number;
  readonly takeover?: Takeover;
  /** What became of a call for the guide. */
  readonly help?: HelpState;
  /** What is wrong with how the kiosk was set up. */
  readonly faults?: readonly string[];
  /** Why no attachment opens. */
  readonly trouble?: FileTrouble;
  /** A printer is set up. */
  readonly prints?: boolean;
  /** What the visitor touched since, as a selector: what opens a sheet. */
  readonly touched?: string;
};
