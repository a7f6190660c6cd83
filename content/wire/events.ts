/** What goes over socket.io: event names, who sends them, what they carry. What pages send is checked by these schemas. */
import { z } from 'zod';
import type { Published } from '#content/model/disclosure.ts';
import { PlayEvent } from '#content/model/play.ts';
import type { Programme } from '#content/model/programme.ts';
import { QueryEvent } from '#content/model/query.ts';
import { type PublicScreen, ScreenId } from '#content/model/screen.ts';
import type { Snapshot } from '#content/model/snapshot.ts';
import type { Takeover } from '#content/model/takeover.ts';
import type { State } from '#content/model/terms.ts';
import { Slug } from '#content/model/text.ts';

const Version = z.number().int().min(0).optional();

export const KioskHello = z.strictObject({ kiosk: Slug.optional(), version: Version });
export const ScreenHello = z.strictObject({
  screen: ScreenId,
  token: z.string().max(200).optional(),
  version: Version,
});
export const Status = z.strictObject({
  version: z.number().int().min(0),
  /** Id of the slide or takeover that is painted. */
  slide: z.string().max(120),
  at: z.number().int().min(0),
  takeover: Slug.nullable().optional(),
  /** Of the page that reports. */
  release: z.string().max(40).optional(),
  framesPerSecond: z.number().min(0).max(1000).optional(),
  errors: z.array(z.string().max(300)).max(20).optional(),
});
/** A page without a screen asks for a code that staff type at the desk; it says how many device pixels it has. */
export const PairingCall = z.strictObject({
  width: z.int().min(1).max(20_000).optional(),
  height: z.int().min(1).max(20_000).optional(),
});
export const QueryBatch = z.array(QueryEvent).min(1).max(200);
export const PlayBatch = z.array(PlayEvent).min(1).max(500);
/** Names a call for the guide; the kiosk makes it at the first touch, so that it knows its call again after a cut. */
export const CallId = z.string().regex(/^[a-z0-9-]{8,60}$/);
export const HelpCall = z.strictObject({ kiosk: Slug.optional(), id: CallId.optional() });
export const HelpAnswer = z.strictObject({ id: CallId });

/** Which disclosure a desk has open for writing; null: none any more. */
export const WritingCall = z.strictObject({ disclosure: Slug.nullable() });

export type KioskHello = z.infer<typeof KioskHello>;
export type ScreenHello = z.infer<typeof ScreenHello>;
export type Status = z.infer<typeof Status>;
export type PairingCall = z.infer<typeof PairingCall>;
export type HelpCall = z.infer<typeof HelpCall>;

/** An acknowledgement of bad input: every fault named, as in RFC 9457 bodies. */
export type Refused = {
  readonly error: {
    /** `urn:gongkai:problem:…`: `…forbidden` for a token that does not fit, `…not-found` for a screen that is not there. */
    readonly type: string;
    readonly title: string;
    readonly detail: string;
    readonly errors?: readonly Fault[];
  };
};
export type Fault = { readonly path: string; readonly message: string };
export type Ack<Answer> = (answer: Answer | Refused) => void;

export type Clock = { readonly now: number };
/** `micros`: the thousandths of the millisecond that are over; screens that share a frame agree on less than one. */
export type Moment = Clock & { readonly micros: number };
export type KioskWelcome = Clock & {
  readonly version: number;
  /** Of the page that the hub serves now; a page of another loads itself anew once nobody uses it. */
  readonly release: string;
  /** Left out where the page's version is current. */
  readonly snapshot?: Snapshot;
  readonly takeover: Takeover | null;
  /** This kiosk's last call for the guide, answered or not; left out where nobody called lately. */
  readonly call?: HelpRequest;
};
export type ScreenWelcome = Clock & {
  readonly version: number;
  readonly screen: PublicScreen;
  /** Left out where the page's version is current. */
  readonly programme?: Programme;
  readonly takeover: Takeover | null;
};

/** What a page shows until it is bound to a screen. It asks again when the code has ended or the connection was lost. */
export type Pairing = Clock & {
  /** Six characters. */
  readonly code: string;
  /** Exclusive end of the code, by the hub's clock. */
  readonly until: number;
};
/** To a page whose code was typed: which screen it is now. It keeps both, and greets with them from then on. */
export type Paired = { readonly screen: string; readonly token: string };

export type DisclosureChanged = {
  readonly id: string;
  readonly revision: number;
  readonly state: State;
  /** Version of the snapshot that has the change. */
  readonly version: number;
  /** Left out where it is no longer public. */
  readonly disclosure?: Published & { readonly publishedUntil: number | null };
  readonly sound?: string;
};

export type Displays = {
  readonly kiosks: readonly { readonly kiosk: string; readonly since: number }[];
  readonly screens: readonly {
    readonly screen: string;
    readonly online: boolean;
    readonly connections: number;
    readonly seen: number | null;
    readonly version: number | null;
    readonly expected: number;
    readonly slide: string | null;
    readonly takeover: string | null;
    /** Of the player's page, and of the hub that gave it. */
    readonly release: string | null;
    readonly hubRelease: string;
    readonly framesPerSecond: number | null;
    /** What last went wrong in the page, within the hour. */
    readonly errors: readonly string[];
  }[];
};

/** A call for the guide (咨询引导). A kiosk has one unanswered call at most: the next takes its place. */
export type HelpRequest = {
  readonly id: string;
  readonly kiosk: string;
  /** When it was last rung. */
  readonly at: number;
  /** When somebody said they are coming, and who. */
  readonly answeredAt: number | null;
  readonly answeredBy: string | null;
};

/** Of what the desk reads again when it changes. */
export type DeskTopic = 'requests' | 'questions' | 'machine';

export type Received = { readonly accepted: number; readonly known: number };

export type PageEvents = {
  clock: (ack: Ack<Moment>) => void;
};
export type KioskToHub = PageEvents & {
  hello: (hello: KioskHello, ack: Ack<KioskWelcome>) => void;
  queries: (batch: QueryEvent[], ack: Ack<Received>) => void;
  help: (call: HelpCall, ack: Ack<HelpRequest>) => void;
};
export type HubToKiosk = {
  'disclosure:changed': (change: DisclosureChanged) => void;
  /** The town's settings changed: ask again with `hello`. */
  'snapshot:changed': (news: { version: number }) => void;
  takeover: (takeover: Takeover | null) => void;
  help: (call: HelpRequest) => void;
};
export type ScreenToHub = PageEvents & {
  /** With a token that does not fit any more it is refused: the page forgets the token and asks for a code with `pair`. */
  hello: (hello: ScreenHello, ack: Ack<ScreenWelcome>) => void;
  pair: (call: PairingCall, ack: Ack<Pairing>) => void;
  status: (status: Status, ack: Ack<Clock>) => void;
  plays: (batch: PlayEvent[], ack: Ack<Received>) => void;
};
export type HubToScreen = {
  programme: (programme: Programme) => void;
  /** Answers `pair`, once staff have typed the code. */
  paired: (paired: Paired) => void;
  /** The token that this connection greeted with is no longer good: forget it and ask for a code with `pair`. */
  revoked: () => void;
  /** The screen's own settings, e.g. its panel. */
  screen: (screen: PublicScreen) => void;
  /** Asks what is seen now; the answer is a small picture, `null` where the page has none. */
  picture: (ack: (picture: ArrayBuffer | null) => void) => void;
  /** Staff ask that the page be loaded anew. */
  reload: () => void;
  takeover: (takeover: Takeover | null) => void;
};
/** Somebody who has a disclosure open for writing. */
export type Writer = { readonly disclosure: string; readonly username: string };

/** A takeover in force as the desk hears of it: with the screens that it covers. */
export type TakeoverInForce = Takeover & { readonly screens: 'all' | readonly string[] };

export type DeskToHub = PageEvents & {
  writing: (call: z.infer<typeof WritingCall>, ack: Ack<{ readonly writers: readonly Writer[] }>) => void;
  'help:answer': (call: { id: string }, ack: Ack<HelpRequest>) => void;
};
export type HubToDesk = {
  /** Everybody who writes now. */
  writers: (writers: readonly Writer[]) => void;
  'disclosure:changed': (change: DisclosureChanged) => void;
  displays: (displays: Displays) => void;
  /** All in force, also those of chosen screens; the first outranks the others. */
  takeovers: (inForce: readonly TakeoverInForce[]) => void;
  help: (call: HelpRequest) => void;
  /** Something of the topic changed: ask again. */
  news: (topic: DeskTopic) => void;
};
