/** What the visitor's choices make of a notice: the words that stand foremost on home, above the keys. */
import { useKiosk } from '../../kiosk.ts';
import { foremost } from '../home/home.tsx';

export function Sample() {
  const { published, say } = useKiosk();
  const [item] = foremost(published.items.value, 1);
  return (
    <section class="sample">
      <p>{say.value('sample')}</p>
      {item && (
        <div class="sample-notice" lang="zh-CN">
          <p class="sample-title">{item.title}</p>
          {item.summary && <p>{item.summary}</p>}
        </div>
      )}
    </section>
  );
}
