/** A new notice: what is it? Each usual kind brings its template; then the writing begins. */
import { useMemo } from 'preact/hooks';
import type { CatalogueItem } from '#content/model/catalogue-item.ts';
import type { Disclosure } from '#content/model/disclosure.ts';
import type { Notice } from '#content/model/notice.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import { type NoticeType, noticeTypeNames } from '#content/model/terms.ts';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { useAnswer } from '../state/answer.ts';
import { ask } from '../state/http.ts';
import { now } from '../state/live.ts';
import { ownPublisher, person, townNames } from '../state/session.ts';
import { todayAt, whenText } from '../state/when.ts';
import { keptText } from '../writing/kept-text.ts';
import { startedNotice, templates } from '../writing/templates.ts';
import { Writer } from '../writing/writer.tsx';
import { createWriting } from '../writing/writing.ts';
import '../styles/writing.css';
import '../styles/preview.css';

const keyOf = (type: NoticeType): string => `new-${type}`;
const types = Object.keys(noticeTypeNames) as NoticeType[];

type Props = {
  readonly type: NoticeType | null;
  readonly title: string;
  /** The item of the catalogue that it is to fulfil. */
  readonly item?: string | undefined;
};

export function NewNotice({ type, title, item }: Props) {
  if (!type) return <Templates title={title} />;
  return item ? <StartedFor item={item} type={type} /> : <Started type={type} title={title} />;
}

/** Reads the item first: it says the field, who publishes, and what it is about. */
function StartedFor({ item, type }: { readonly item: string; readonly type: NoticeType }) {
  const reading = useAnswer<DisclosureRecord>(`/api/desk/disclosures/${item}`);
  return (
    <Read of={reading} title={`写${noticeTypeNames[type]}`}>
      {({ working }) => <Started type={type} title="" item={working.kind === 'catalogue-item' ? working : undefined} />}
    </Read>
  );
}

const givenBy = ({ id, subject, publisher, firstMatter, secondMatter }: CatalogueItem): Partial<Notice> => ({
  fulfils: id,
  subject,
  title: secondMatter ? `${firstMatter}（${secondMatter}）` : firstMatter,
  ...(publisher && { publisher }),
});

/** What to call a notice that answers a question of visitors. */
const answering = (words: string): string => (words ? `关于“${words}”的说明` : '');

type StartedProps = { readonly type: NoticeType; readonly title: string; readonly item?: CatalogueItem | undefined };

function Started({ type, title, item }: StartedProps) {
  const writing = useMemo(() => {
    const { username = '' } = person.peek() ?? {};
    const started = startedNotice(type, {
      publisher: ownPublisher(),
      town: townNames.peek().name,
      today: todayAt(now()),
    });
    const start: Disclosure = {
      ...started,
      id: '',
      title: answering(title) || started.title,
      ...(item && givenBy(item)),
    };
    const newKey = item ? `${keyOf(type)}-${item.id}` : keyOf(type);
    return createWriting({ start, record: null, username, newKey, now, ask });
  }, [type, item?.id]);
  return <Writer writing={writing} heading={`写${noticeTypeNames[type]}`} />;
}

function Templates({ title }: { readonly title: string }) {
  const username = person.value?.username ?? '';
  const unfinished = types.flatMap((type) => {
    const kept = keptText<Disclosure>(username, keyOf(type)).find();
    return kept ? [{ type, kept }] : [];
  });
  return (
    <>
      <PageHead
        title="要写什么？"
        about={
          title
            ? `用来回答群众问的“${title}”。选一种最接近的，之后还能改。`
            : '选一种最接近的，格式会先帮您搭好，之后还能改。'
        }
      />
      {unfinished.length > 0 && (
        <section class="card unfinished">
          <h2>上次没写完的</h2>
          <ul class="row-links">
            {unfinished.map(({ type, kept }) => (
              <li key={type}>
                <To place={{ view: 'new', type, title: '' }} class="row-link">
                  <span class="grow">
                    <span class="row-title">{kept.text.title || '（还没有标题）'}</span>
                    <span class="small soft">
                      {noticeTypeNames[type]} · 只存在这台电脑上 · {whenText(kept.at, now())}
                    </span>
                  </span>
                  接着写
                  <Icon name="next" />
                </To>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul class="templates">
        {types.map((type) => (
          <li key={type}>
            <To place={{ view: 'new', type, title }} class={`template template-${type}`}>
              <strong>{noticeTypeNames[type]}</strong>
              <span>{templates[type].about}</span>
            </To>
          </li>
        ))}
      </ul>
    </>
  );
}
