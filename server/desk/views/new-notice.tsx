/** A new notice: what is it? Each usual kind brings its template; then the writing begins. */
import { useMemo } from 'preact/hooks';
import type { Disclosure } from '#content/model/disclosure.ts';
import { type NoticeType, noticeTypeNames } from '#content/model/terms.ts';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { To } from '../parts/to.tsx';
import { ask } from '../state/http.ts';
import { now } from '../state/live.ts';
import { person } from '../state/session.ts';
import { todayAt, whenText } from '../state/when.ts';
import { keptText } from '../writing/kept-text.ts';
import { startedNotice, templates } from '../writing/templates.ts';
import { Writer } from '../writing/writer.tsx';
import { createWriting } from '../writing/writing.ts';
import '../styles/writing.css';
import '../styles/preview.css';

const keyOf = (type: NoticeType): string => `new-${type}`;
const types = Object.keys(noticeTypeNames) as NoticeType[];

export function NewNotice({ type, title }: { readonly type: NoticeType | null; readonly title: string }) {
  return type ? <Started type={type} title={title} /> : <Templates title={title} />;
}

/** What to call a notice that answers a question of visitors. */
const answering = (words: string): string => (words ? `关于“${words}”的说明` : '');

function Started({ type, title }: { readonly type: NoticeType; readonly title: string }) {
  const writing = useMemo(() => {
    const { username = '', department = '' } = person.peek() ?? {};
    const started = startedNotice(type, department || '狮岭镇人民政府', todayAt(now()));
    const start: Disclosure = { ...started, id: '', title: answering(title) || started.title };
    return createWriting({ start, record: null, username, newKey: keyOf(type), now, ask });
  }, [type]);
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
