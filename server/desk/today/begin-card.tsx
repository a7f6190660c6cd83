/** A hub that has just been set up: what makes it the town's own, step by step, until people have begun to use it. */
import { useSignal } from '@preact/signals';
import type { StaffMember } from '#content/model/user.ts';
import { Icon } from '../parts/icon.tsx';
import { To } from '../parts/to.tsx';
import { useAnswer } from '../state/answer.ts';
import { changes, displays } from '../state/live.ts';
import type { Place } from '../state/router.ts';
import type { Rows } from '../views/list.tsx';

type Step = {
  readonly done: boolean;
  readonly name: string;
  readonly why: string;
  readonly place?: Place;
  readonly address?: string;
};

/** Who wrote what the hub was filled with. */
const starter = 'starter';
const hiddenKey = 'gongkai-desk-begun';
const isHidden = (): boolean => {
  try {
    return localStorage.getItem(hiddenKey) !== null;
  } catch {
    return false;
  }
};

export function BeginCard() {
  const hidden = useSignal(isHidden());
  const people = useAnswer<{ items: readonly StaffMember[] }>(hidden.value ? null : '/api/desk/users');
  // What nobody presses for comes last edited first: one row tells whether anybody has written.
  const newest = useAnswer<Rows>(hidden.value ? null : '/api/desk/disclosures?size=1', changes);
  if (hidden.value || !people.value || !newest.value || !displays.value) return null;
  const reviewers = people.value.items.filter(({ role, disabled, joined }) => role !== 'editor' && !disabled && joined);
  const wrote = newest.value.items.some(({ author }) => author !== starter);
  if (reviewers.length > 1 && wrote) return null;
  const { screens, kiosks } = displays.value;
  const steps: readonly Step[] = [
    {
      done: reviewers.length > 1,
      name: '再请一位能审核的同事',
      why: '自己写的不能自己审，至少要两位。',
      place: { view: 'people' },
    },
    {
      done: kiosks.length > 0,
      name: '打开一台查询机',
      why: '在查询机的浏览器里打开这个地址：',
      address: `${location.origin}/kiosk/`,
    },
    {
      done: screens.some(({ seen }) => seen !== null),
      name: '配对一块电子屏',
      why: '屏上打开下面的地址会显示配对码，在这里输入：',
      address: `${location.origin}/signage/`,
      place: { view: 'pair', screen: null },
    },
    { done: wrote, name: '写第一条通知', why: '选个模板，几分钟就好。', place: { view: 'new', type: null, title: '' } },
  ];
  const next = steps.findIndex(({ done }) => !done);
  function hide(): void {
    hidden.value = true;
    try {
      localStorage.setItem(hiddenKey, '1');
    } catch {
      // It is shown again at the next visit.
    }
  }
  return (
    <section class="card begin" aria-labelledby="begin-head">
      <header class="card-head">
        <h2 id="begin-head">
          开始使用 <span class="small soft">{steps.filter(({ done }) => done).length} / 4</span>
        </h2>
        <button type="button" class="button quiet" onClick={hide}>
          不再显示
        </button>
      </header>
      <p class="soft">中心已装好初始内容。做完这几步，就是镇里自己的了。</p>
      <ol class="begin-steps">
        {steps.map(({ done, name, why, place, address }, at) => (
          <li key={name} class={done ? 'done' : at === next ? 'next' : ''}>
            <span class="begin-mark">{done ? <Icon name="check" /> : <span aria-hidden="true">{at + 1}</span>}</span>
            <span class="grow">
              <strong>{name}</strong>
              {done ? <span class="small soft">（做好了）</span> : <span class="begin-why small soft">{why}</span>}
              {!done && address && <code class="begin-address">{address}</code>}
            </span>
            {!done && place && (
              <To place={place} class={`button ${at === next ? 'main' : ''}`} label={`去做：${name}`}>
                去做
              </To>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
