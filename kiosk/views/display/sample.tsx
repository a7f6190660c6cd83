/** What the visitor's choices make of a notice: the words that stand foremost on home, above the keys. */
import { useKiosk } from '../../kiosk.ts';
import { Excerpt } from '../../parts/excerpt.tsx';
import { foremost } from '../home/home.tsx';

export function Sample() {
  const { published, say } = useKiosk();
  return <Excerpt says={say.value('sample')} item={foremost(published.items.value, 1)[0]} />;
}
