/** One disclosure, in the face of its kind, with its standing above and what one can do with it below. */
import type { ComponentType } from 'preact';
import type { Kind } from '#content/model/terms.ts';
import { useKiosk } from '../../kiosk.ts';
import { Below } from '../../parts/below.tsx';
import { Icon } from '../../parts/icon.tsx';
import { later } from '../../parts/later.tsx';
import { iconOf } from '../../parts/row.tsx';
import { StandingBanner } from '../../parts/standing.tsx';
import type { PublishedItem } from '../../state/published.ts';
import { groupWords, kindWords, noticeTypeWords } from '../../words/term-words.ts';
import { CatalogueItemFace } from '../catalogue-item/catalogue-item.tsx';
import { FeeFace } from '../fee/fee.tsx';
import { GuideFace } from '../guide/guide.tsx';
import { Missing } from '../missing.tsx';
import { OrganisationFace } from '../organisation/organisation.tsx';
import { DocumentFacts } from './document-facts.tsx';
import { Related } from './related.tsx';
import { Tools } from './tools.tsx';
import './item.css';

const NoticeFace = later(() => import('../notice/notice.tsx').then((it) => it.NoticeFace));
const ReportFace = later(() => import('../report/report.tsx').then((it) => it.ReportFace));

type Of<K extends Kind> = Extract<PublishedItem, { kind: K }>;
type Faces = { readonly [K in Kind]: ComponentType<{ item: Of<K> }> };
const faces: Faces = {
  notice: NoticeFace,
  guide: GuideFace,
  fee: FeeFace,
  organisation: OrganisationFace,
  'catalogue-item': CatalogueItemFace,
  report: ReportFace,
};

export function ItemView({ id }: { readonly id: string }) {
  const { published, term } = useKiosk();
  const item = published.byId.value.get(id);
  if (!item) return <Missing />;
  const kind = item.kind === 'notice' ? noticeTypeWords[item.type] : kindWords[item.kind];
  return (
    <article class="item" data-kind={item.kind}>
      <header class="item-head">
        <p class="item-kind">
          <Icon name={iconOf(item)} /> {term(kind)}
          {item.kind === 'guide' && <> · {term(groupWords[item.group])}</>}
        </p>
        <h1 id="view-title" lang="zh-CN">
          {item.title}
        </h1>
        <StandingBanner item={item} />
        {item.summary && (
          <p class="summary" lang="zh-CN">
            {item.summary}
          </p>
        )}
      </header>
      <Below>
        <Face item={item} />
        <Below>
          <Related item={item} />
          <DocumentFacts item={item} />
          <Tools item={item} />
        </Below>
      </Below>
    </article>
  );
}

/** The face of the item's own kind; the table above keeps kind and face together. */
function Face({ item }: { readonly item: PublishedItem }) {
  const View = faces[item.kind] as ComponentType<{ item: PublishedItem }>;
  return <View item={item} />;
}
