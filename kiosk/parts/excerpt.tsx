/** The beginning of a disclosure, above what a sheet does with it. */
import type { PublishedItem } from '../state/published.ts';
import './excerpt.css';

type Props = {
  /** What it stands there for. */
  readonly says: string;
  readonly item: PublishedItem | undefined;
};

export function Excerpt({ says, item }: Props) {
  return (
    <div class="excerpt">
      <p>{says}</p>
      {item && (
        <div class="excerpt-words" lang="zh-CN">
          <p class="excerpt-title">{item.title}</p>
          {item.summary && <p>{item.summary}</p>}
        </div>
      )}
    </div>
  );
}
