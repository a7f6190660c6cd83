/** Calls for the guide as the desk keeps them: which there are, and which still ring. */
import type { HelpRequest } from '#content/wire/events.ts';

/** The visitor of a call that nobody has answered for so long is not waiting any more. */
const ringsMs = 15 * 60_000;

/** The calls with one that was just heard. A kiosk's new call takes the place of its unanswered one, as at the hub. */
export const withCall = (calls: readonly HelpRequest[], heard: HelpRequest): readonly HelpRequest[] => [
  ...calls.filter(
    ({ id, kiosk, answeredAt }) =>
      id !== heard.id && !(heard.answeredAt === null && answeredAt === null && kiosk === heard.kiosk),
  ),
  heard,
];

/** Those that still ring, the newest first. */
export const ringingAt = (calls: readonly HelpRequest[], now: number): readonly HelpRequest[] =>
  calls
    .filter(({ at, answeredAt }) => answeredAt === null && now - at < ringsMs)
    .sort((one, other) => other.at - one.at);
