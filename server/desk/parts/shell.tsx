/** The frame of every page: where one can go, who is here, what must be seen, and what has just happened. */
import type { ComponentChildren } from 'preact';
import { roleNames } from '#content/model/terms.ts';
import { listPlace, type Place, place } from '../state/router.ts';
import { mayRun, person, signOut, townNames } from '../state/session.ts';
import { dismiss, toasts } from '../state/toasts.ts';
import { Act } from './act.tsx';
import { Alarms } from './alarms.tsx';
import { BellHint, BellKey } from './bell-key.tsx';
import { AskedQuestion } from './dialog.tsx';
import { Icon, type IconName } from './icon.tsx';
import { To } from './to.tsx';

type Item = {
  readonly place: Place;
  readonly name: string;
  readonly icon: IconName;
  readonly views: readonly Place['view'][];
};

/** The view under which a place stands: a kind's spreadsheet and its new ones belong where that kind is kept. */
function viewOver(at: Place): Place['view'] {
  if (at.view !== 'sheet' && at.view !== 'new-kind') return at.view;
  return at.kind === 'catalogue-item' ? 'catalogue' : 'services';
}

const newNotice: Place = { view: 'new', type: null, title: '' };
const listed: readonly Place['view'][] = ['list', 'release', 'record', 'edit'];
const daily: readonly Item[] = [
  { place: { view: 'today' }, name: '今天', icon: 'today', views: ['today'] },
  { place: listPlace(), name: '全部信息', icon: 'list', views: listed },
  { place: { view: 'catalogue' }, name: '公开目录', icon: 'catalogue', views: ['catalogue'] },
  { place: { view: 'services' }, name: '指南、收费和机构', icon: 'services', views: ['services'] },
  { place: { view: 'takeover' }, name: '紧急通知', icon: 'takeover', views: ['takeover', 'takeover-record'] },
  {
    place: { view: 'displays' },
    name: '屏幕和查询机',
    icon: 'displays',
    views: ['displays', 'screen', 'pair', 'ahead', 'plays'],
  },
  { place: { view: 'questions' }, name: '群众在问', icon: 'questions', views: ['questions'] },
  { place: { view: 'requests' }, name: '依申请公开', icon: 'requests', views: ['requests', 'request'] },
  { place: { view: 'reports' }, name: '年度报告', icon: 'report', views: ['reports', 'new-report'] },
  { place: { view: 'synonyms' }, name: '同义词', icon: 'synonyms', views: ['synonyms'] },
];
const running: readonly Item[] = [
  { place: { view: 'signage' }, name: '播放单', icon: 'signage', views: ['signage', 'playlist'] },
  { place: { view: 'people' }, name: '人员', icon: 'people', views: ['people', 'person'] },
  { place: { view: 'audit' }, name: '操作记录', icon: 'audit', views: ['audit'] },
];
/** The phone's own tabs. */
const tabbed: readonly Place['view'][] = ['today', 'list', 'takeover'];
/** The places of `more`, the phone's last tab. */
export const morePlaces = (): readonly Item[] => [
  ...daily.filter(({ place: { view } }) => !tabbed.includes(view)),
  ...(mayRun.value ? running : []),
];

function NavLink({ item }: { readonly item: Item }) {
  return (
    <To place={item.place} class="nav-link" current={item.views.includes(viewOver(place.value))}>
      <Icon name={item.icon} />
      <span>{item.name}</span>
    </To>
  );
}

function Rail() {
  return (
    <nav class="rail" aria-label="主要栏目">
      <To place={{ view: 'today' }} class="brand">
        <span class="seal" aria-hidden="true">
          公
        </span>
        <span>
          <strong>公开工作台</strong>
          <span class="brand-town">{townNames.value.name}政务公开</span>
        </span>
      </To>
      <To place={newNotice} class="button main write-link">
        <Icon name="write" />
        写一条通知
      </To>
      <div class="nav-group">
        {daily.map((item) => (
          <NavLink key={item.name} item={item} />
        ))}
      </div>
      {mayRun.value && (
        <div class="nav-group">
          <p class="nav-title">管理</p>
          {running.map((item) => (
            <NavLink key={item.name} item={item} />
          ))}
        </div>
      )}
      <BellKey />
      <Whoami />
    </nav>
  );
}

/** Who is signed in, and the way out. */
export function Whoami() {
  const who = person.value;
  if (!who) return null;
  return (
    <div class="whoami">
      <To place={{ view: 'account' }} class="whoami-name" current={place.value.view === 'account'}>
        <strong>{who.name}</strong>
        <span class="whoami-role">
          {roleNames[who.role]}
          {who.department && ` · ${who.department}`}
        </span>
      </To>
      <Act act={signOut} tone="quiet">
        <Icon name="leave" />
        退出
      </Act>
    </div>
  );
}

function Tabs() {
  const inMore = place.value.view === 'more' || morePlaces().some(({ views }) => views.includes(viewOver(place.value)));
  const tab = (at: Place, name: string, icon: IconName, current: boolean, look = '') => (
    <To place={at} class={`tab ${look}`} current={current}>
      <Icon name={icon} />
      <span>{name}</span>
    </To>
  );
  const { view } = place.value;
  return (
    <nav class="tabs" aria-label="主要栏目">
      {tab({ view: 'today' }, '今天', 'today', view === 'today')}
      {tab(listPlace(), '信息', 'list', listed.includes(view))}
      {tab(newNotice, '写通知', 'write', view === 'new', 'tab-main')}
      {tab({ view: 'takeover' }, '紧急', 'takeover', view === 'takeover' || view === 'takeover-record')}
      {tab({ view: 'more' }, '更多', 'more', inMore)}
    </nav>
  );
}

function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map(({ id, text, tone }) => (
        <div class={`toast ${tone}`} key={id}>
          <Icon name={tone === 'good' ? 'check' : 'takeover'} />
          <span>{text}</span>
          <button type="button" class="button quiet" onClick={() => dismiss(id)}>
            知道了
          </button>
        </div>
      ))}
    </div>
  );
}

export function Shell({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="desk">
      <a class="skip" href="#main">
        跳到正文
      </a>
      <Rail />
      <div class="stage">
        <Alarms />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Tabs />
      <BellHint />
      <Toasts />
      <AskedQuestion />
    </div>
  );
}
