/** Which takeover covers a screen now. */
import type { Takeover } from '#content/model/takeover.ts';
import { takeoverAt } from '#content/rules/takeover.ts';
import type { TakeoverAnswer, TakeoverList } from '#content/wire/takeover-bodies.ts';
import { useAnswer } from './answer.ts';
import { takeoverNews } from './live.ts';

const covers = ({ screens }: TakeoverAnswer, screen: string): boolean => screens === 'all' || screens.includes(screen);

/** Answers for any screen; nothing until the hub has said. */
export function useCovering(now: number): (screen: string) => Takeover | null {
  const list = useAnswer<TakeoverList>('/api/desk/takeovers', takeoverNews);
  const active = (list.value?.items ?? []).filter((one) => one.active);
  return (screen) =>
    takeoverAt(
      active.filter((one) => covers(one, screen)),
      now,
    ).takeover;
}
