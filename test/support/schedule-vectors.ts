/** The schedule vectors: what is present at which instant and until when, as data; run wherever the rules run. */
import { Playlist } from '#content/model/playlist.ts';
import type { Programme, Slide } from '#content/model/programme.ts';
import { segmentsOf, showingAt } from '#content/rules/showing.ts';
import { roundOf, timelineOf } from '#content/rules/timeline.ts';
import vectors from '../vectors/schedules.json' with { type: 'json' };

type Probe = { readonly at: string; readonly shows: readonly string[]; readonly until?: string };
type Entry = { readonly id: string; readonly public?: { readonly from: string; readonly until: string | null } };
export type Vector = {
  readonly name: string;
  readonly zone?: string;
  /** When the programme takes effect. */
  readonly made?: string;
  readonly entries: readonly Entry[];
  readonly probes: readonly Probe[];
  /** The order of a round at the first probe. */
  readonly round?: readonly string[];
};

export const scheduleVectors: readonly Vector[] = vectors;
export const dwellMs = 7000;
const instant = (text: string): number => Date.parse(text);

/** The entries as a playlist has them: each a text that says its own name. */
export const entriesOf = ({ entries }: Vector): unknown[] =>
  entries.map(({ public: _, ...entry }) => ({ ...entry, dwellMs, source: { kind: 'text', title: entry.id } }));

/** The programme of a vector. */
export function programmeOfVector(vector: Vector): Programme {
  const made = instant(vector.made ?? '2026-01-01T00:00:00+08:00');
  const { entries } = Playlist.parse({ id: 'main', name: '测试', entries: entriesOf(vector), changedAt: made });
  const slides = entries.map(({ source, ...entry }, place): Slide => {
    const { from, until } = vector.entries[place]?.public ?? { from: '1970-01-01T00:00:00Z', until: null };
    const content = { kind: 'text', title: entry.id, body: '' } as const;
    return { ...entry, content, from: instant(from), until: until === null ? null : instant(until) };
  });
  const standing = { town: '', hall: '', hours: '', hotlineName: '', hotline: '', phone: '' };
  const zone = vector.zone ?? 'Asia/Shanghai';
  return { version: made, effectiveFrom: made, playlist: 'main', zone, slides, standing };
}

/** What the rules answer otherwise than the vector says; empty where they agree. */
export function faultsOf(vector: Vector): string[] {
  const programme = programmeOfVector(vector);
  const timeline = timelineOf(programme, () => [dwellMs]);
  const faults: string[] = [];
  const expectSame = (what: string, found: unknown, expected: unknown): void => {
    const [is, should] = [JSON.stringify(found), JSON.stringify(expected)];
    if (is !== should) faults.push(`${vector.name}: ${what} is ${is}, not ${should}`);
  };
  for (const { at, shows, until } of vector.probes) {
    const now = instant(at);
    const segment = segmentsOf(programme, now).find((one) => one.from <= now && now < one.until);
    expectSame(`present at ${at}`, segment?.slides.map(({ id }) => id) ?? null, shows);
    if (until !== undefined) expectSame(`its end at ${at}`, segment?.until, instant(until));
    const showing = showingAt(programme, timeline, now);
    expectSame(`one of them shown at ${at}`, shows.includes(showing.turn?.slide.id ?? ''), shows.length > 0);
    expectSame(`an answer that holds at ${at}`, showing.from <= now && now < showing.until, true);
    expectSame(`no answer beyond its stretch at ${at}`, showing.until <= (segment?.until ?? 0), true);
  }
  if (vector.round) {
    const first = instant(vector.probes[0]?.at ?? '');
    const slides = segmentsOf(programme, first).find((one) => one.from <= first && first < one.until)?.slides ?? [];
    const round = roundOf(slides, timeline).map(({ slide }) => slide.id);
    expectSame('the round', round, vector.round);
  }
  return faults;
}

export const allFaults = (): string[] => scheduleVectors.flatMap(faultsOf);
