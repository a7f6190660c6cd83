/** What a screen's picture is painted from: its programme as the hub has it, its panel, and the takeover that covers it. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Programme } from '#content/model/programme.ts';
import type { Panel, PublicScreen } from '#content/model/screen.ts';
import type { Takeover } from '#content/model/takeover.ts';
import { bookOf } from '#content/rules/frame/book.ts';
import type { PaintNeeds } from '#content/rules/frame/painted.ts';
import { useAnswer } from '../state/answer.ts';
import { displays } from '../state/live.ts';

/** Pictures of a programme on a panel; null until there is one. */
export const useScene = (
  programme: Programme | undefined,
  panel: Panel | undefined,
  takeover: Takeover | null,
): PaintNeeds | null =>
  useMemo(
    () => (programme && panel ? { book: bookOf(programme, panel), takeover } : null),
    [programme, JSON.stringify(panel), takeover?.id, takeover?.until],
  );

/** What the screen should show now; asked anew when the hub expects another version of it. */
export function useScreenScene({ id, panel }: PublicScreen, takeover: Takeover | null): PaintNeeds | null {
  const screen = useSignal(id);
  useEffect(() => {
    screen.value = id;
  }, [id]);
  const expected = useComputed(() => displays.value?.screens.find((one) => one.screen === screen.value)?.expected ?? 0);
  const programme = useAnswer<Programme>(`/api/screens/${id}/programme`, expected);
  return useScene(programme.value, panel, takeover);
}
