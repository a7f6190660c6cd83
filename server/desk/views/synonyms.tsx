/** The town's dictionary: what people say, and the official term that it means. A change is in force on every kiosk at once. */
import { useSignal } from '@preact/signals';
import type { SynonymGroup } from '#content/model/synonym.ts';
import type { SynonymList } from '#content/wire/search-bodies.ts';
import { Act } from '../parts/act.tsx';
import { choose } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Empty, Read } from '../parts/states.tsx';
import { useAnswer } from '../state/answer.ts';
import { ask } from '../state/http.ts';
import { say } from '../state/toasts.ts';
import { SynonymForm } from '../writing/synonym-form.tsx';
import '../styles/synonyms.css';

const path = '/api/desk/town/synonyms';
const contains = ({ official, everyday }: SynonymGroup, words: string) =>
  [official, ...everyday].some((word) => word.includes(words));

/** Stays where the other of this term stood; last, where somebody took that away meanwhile. */
const replaced = (groups: readonly SynonymGroup[], official: string, group: SynonymGroup): SynonymGroup[] =>
  groups.some((one) => one.official === official)
    ? groups.map((one) => (one.official === official ? group : one))
    : [...groups, group];

export function Synonyms() {
  const list = useAnswer<SynonymList>(path);
  const words = useSignal('');
  const open = useSignal<SynonymGroup | 'new' | null>(null);

  /** Saves the group that had this term; on the list as it is shown, or the hub refuses. */
  async function save(official: string | null, group: SynonymGroup): Promise<void> {
    const { revision, items } = list.value ?? { revision: 0, items: [] };
    list.set(
      official === null
        ? await ask<SynonymList>('POST', path, { body: group })
        : await ask<SynonymList>('PUT', path, {
            revision,
            body: { items: replaced(items, official, group) },
          }),
    );
    open.value = null;
    say('已保存，查询机上马上就能用');
  }
  async function remove({ official, everyday }: SynonymGroup): Promise<void> {
    const answer = await choose({
      title: `删除“${official}”这一组？`,
      text: `以后群众说“${everyday[0]}”，查询机就不知道是指“${official}”了。`,
      options: [
        { key: 'no', name: '不删除' },
        { key: 'yes', name: '删除', tone: 'danger' },
      ],
    });
    if (answer !== 'yes' || !list.value) return;
    const items = list.value.items.filter((one) => one.official !== official);
    try {
      list.set(await ask<SynonymList>('PUT', path, { revision: list.value.revision, body: { items } }));
    } catch (error) {
      list.again();
      throw error;
    }
    say(`已删除“${official}”这一组`);
  }
  return (
    <>
      <PageHead title="同义词" about="群众平常怎么说，文件里叫什么。加上以后，查询机上马上就能用平常的说法找到。">
        <Act tone="main" act={() => (open.value = 'new')}>
          <Icon name="add" />
          添加一组
        </Act>
      </PageHead>
      <Read of={list}>
        {({ items }) => {
          const shown = items.filter((one) => contains(one, words.value.trim()));
          return (
            <div class="stack synonyms">
              <TextField
                label="只看含有"
                type="search"
                value={words.value}
                onValue={(next) => (words.value = next)}
                placeholder="平常的说法或正式的说法"
              />
              <p class="small soft" role="status">
                {shown.length === items.length ? `共 ${items.length} 组` : `${items.length} 组里有 ${shown.length} 组`}
              </p>
              {shown.length === 0 ? (
                <Empty title={items.length === 0 ? '还没有同义词' : '没有含有这个词的'}>
                  <p>
                    {items.length === 0
                      ? '如“低保”说的是“最低生活保障”。“群众在问”里没找到的话，常常缺的就是同义词。'
                      : '换一个词，或点“添加一组”。'}
                  </p>
                </Empty>
              ) : (
                <ul class="synonym-groups">
                  {shown.map((group) => (
                    <li class="card synonym-group" key={group.official}>
                      <span class="grow">
                        <strong>{group.official}</strong>
                        <span class="synonym-words">{group.everyday.join('、')}</span>
                      </span>
                      <Act act={() => (open.value = group)} label={`修改${group.official}`}>
                        修改
                      </Act>
                      <Act tone="quiet" act={() => remove(group)} label={`删除${group.official}`}>
                        删除
                      </Act>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          );
        }}
      </Read>
      {open.value && (
        <SynonymForm
          known={open.value === 'new' ? null : open.value}
          onClose={() => (open.value = null)}
          onSave={save}
          onOutdated={list.again}
        />
      )}
    </>
  );
}
