/** A page as it is painted: boxes and runs of text at whole pixels, colours by their role. Browser and PNG paint the same. */

export const roles = ['ground', 'raised', 'faint', 'muted', 'text', 'strong', 'signal', 'onSignal'] as const;
export type Role = (typeof roles)[number];

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly role: Role;
};

export type Run = {
  /** The left, middle or right of the text, by `align`; the top of its character cell. */
  readonly x: number;
  readonly y: number;
  /** Height of a character cell; bitmap faces use multiples of 16. */
  readonly size: number;
  readonly align: 'start' | 'middle' | 'end';
  readonly text: string;
  readonly role: Role;
  readonly bold?: boolean;
  /** Room that the text has; it takes no more. */
  readonly width: number;
};

/** A picture or a video over part of the page, whole and in the middle, black around it. */
export type Media = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly hash: string;
  readonly family: 'picture' | 'video';
};

/** A run whose text is the time when it is painted. */
export type ClockRun = Omit<Run, 'text'> & {
  /** `digits`: the time without its colon, for a panel of two cells. */
  readonly shows: 'time' | 'digits' | 'date' | 'day' | 'monthDay' | 'moment' | 'lunar';
};

export type Page = {
  readonly boxes: readonly Box[];
  readonly runs: readonly Run[];
  readonly clocks: readonly ClockRun[];
  /** Where the source stands, or, instead of it, as of when the content is; null where there is no room for it. */
  readonly foot: Run | null;
  /** Over its words, where it can be shown. */
  readonly media?: Media;
  /** How long it takes to read. */
  readonly dwellMs: number;
};

/** Nothing lit at all; its ground is black whatever the palette. */
export const blankPage: Page = { boxes: [], runs: [], clocks: [], foot: null, dwellMs: 60_000 };

/** A line in which text runs from right to left. */
export type Ticker = {
  /** Its place, pixels as one reads it. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Height of a character cell. */
  readonly size: number;
  /** What runs, one after another, over and over. */
  readonly items: readonly string[];
  readonly pxPerSecond: number;
  /** Pixels that it has run since 1970-01-01T00:00Z at the frame's instant: screens that start apart agree. */
  readonly travelled: number;
};

export type Frame = {
  readonly width: number;
  readonly height: number;
  /** `bitmap`: every pixel of a character is on or off; `outline`: larger than that, set in Noto Sans SC where there is a browser. */
  readonly face: 'bitmap' | 'outline';
  readonly palette: Readonly<Record<Role, string>>;
  readonly boxes: readonly Box[];
  readonly runs: readonly Run[];
  readonly ticker: Ticker | null;
  readonly media?: Media;
};
