/** A notice as an article, with a table of contents where it is long, and its attachments. */
import { Article, headingsOf } from '#content/page/article.tsx';
import { useKiosk } from '../../kiosk.ts';
import { PartLinks } from '../../parts/part.tsx';
import type { PublishedItem } from '../../state/published.ts';

type Props = { readonly item: Extract<PublishedItem, { kind: 'notice' }> };

const longFrom = 900;

export function NoticeFace({ item }: Props) {
  const { say } = useKiosk();
  const headings = item.body.length >= longFrom ? headingsOf(item.body) : [];
  return (
    <div class="notice">
      <PartLinks parts={headings} />
      <div class="sheet-of-paper" lang="zh-CN">
        <Article text={item.body} />
        {item.publisher && <p class="signature">{item.publisher}</p>}
      </div>
      {item.attachments.length > 0 && (
        <section class="part">
          <h2>{say.value('attachments')}</h2>
          <ul class="attachments" lang="zh-CN">
            {item.attachments.map(({ hash, name, bytes }) => (
              <li key={hash}>
                {name}（{sizeSaid(bytes)}）
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const sizeSaid = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
