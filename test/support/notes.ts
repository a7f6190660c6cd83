/** Collections for tests of the store: notes in a file a year, people in one file, a hall in a document. */
import { z } from 'zod';

export const Note = z.strictObject({ id: z.string(), year: z.string(), text: z.string() });
export type Note = z.infer<typeof Note>;

export const noteCollections = {
  notes: { schema: Note, partition: ({ year }: Note) => year },
  people: { schema: z.strictObject({ name: z.string().min(1) }) },
  hall: { document: z.strictObject({ name: z.string() }) },
} as const;

export const note = (id: string, year = '2026', text = `text of ${id}`): Note => ({ id, year, text });

export const Visit = z.strictObject({ id: z.string(), at: z.number(), words: z.string() });
export type Visit = z.infer<typeof Visit>;

export const dayMs = 86_400_000;
/** 2026-11-24T00:00Z */
export const tuesday = 1_795_478_400_000;
export const visit = (id: string, at = tuesday, words = '社保'): Visit => ({ id, at, words });

/** The day in UTC. */
export const utcDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
