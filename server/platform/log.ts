/** The program log: one JSON line an event. It holds no visitor's words and no personal data. */
import { type Logger, pino } from 'pino';

export type Log = Logger;

/** A log to standard error at the given level. */
export function createLog(level: string): Log {
  return pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
}
