/** One person, for administrators: what they may do, how they get in, and how their work goes to another. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { StaffMember } from '#content/model/user.ts';
import type { Invited } from '#content/wire/people-bodies.ts';
import { Act } from '../parts/act.tsx';
import { choose } from '../parts/dialog.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Empty, Read } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { HandOverDialog } from '../people/hand-over-dialog.tsx';
import { InvitationDialog } from '../people/invitation-dialog.tsx';
import { PersonForm, usersPath } from '../people/person-form.tsx';
import { PersonMarks } from '../people/person-marks.tsx';
import { SignIns } from '../people/sign-ins.tsx';
import { useAnswer } from '../state/answer.ts';
import { ask } from '../state/http.ts';
import { learnNames } from '../state/names.ts';
import { go } from '../state/router.ts';
import { person } from '../state/session.ts';
import { say } from '../state/toasts.ts';
import '../styles/people.css';
import '../styles/record.css';

const back = { place: { view: 'people' }, name: '人员' } as const;

async function sure(title: string, text: string, yes: string): Promise<boolean> {
  const options = [
    { key: 'no', name: '返回' },
    { key: 'yes', name: yes, tone: 'danger' as const },
  ];
  return (await choose({ title, text, options })) === 'yes';
}

type Props = { readonly one: StaffMember; readonly people: readonly StaffMember[]; readonly again: () => void };

function Entry({ one, again }: Props) {
  const invited = useSignal<Invited | null>(null);
  const path = `${usersPath}/${one.username}`;
  const isMe = one.username === person.value?.username;
  const link = invited.value?.invitation;
  async function invite(): Promise<void> {
    invited.value = await ask<Invited>('POST', `${path}/invitation`);
    again();
  }
  async function close(): Promise<void> {
    const text = `${one.name}马上退出登录，不能再登录。资料都保留，以后可以再启用。手上有工作的，请先交接。`;
    if (!(await sure(`停用${one.name}？`, text, '停用'))) return;
    await ask('PUT', path, { body: { disabled: true } });
    say(`已停用${one.name}`);
    again();
  }
  return (
    <section class="card">
      <h2>登录</h2>
      <p class="hint">忘了密码、换了新人，都发一个新的邀请链接，由本人自己设密码。链接三天内有效，只能用一次。</p>
      <div class="card-acts">
        <Act act={invite} why={one.disabled ? '账号停用着，请先启用' : null}>
          {one.joined ? '发链接重设密码' : '再发邀请链接'}
        </Act>
        {one.secondFactor && (
          <Act
            act={async () => {
              const text = '手机丢了、恢复码也没有了才关闭。关闭后只凭密码就能登录，请提醒本人重新开启。';
              if (!(await sure(`关闭${one.name}的动态码？`, text, '关闭'))) return;
              await ask('DELETE', `${path}/second-factor`);
              say('已关闭动态码');
              again();
            }}
          >
            关闭动态码
          </Act>
        )}
        {one.disabled ? (
          <Act
            act={async () => {
              await ask('PUT', path, { body: { disabled: false } });
              say(`已启用${one.name}`);
              again();
            }}
          >
            启用
          </Act>
        ) : (
          <Act act={close} why={isMe ? '不能停用自己，请另一位管理员来做' : null}>
            停用
          </Act>
        )}
      </div>
      {link && <InvitationDialog name={one.name} link={link} onClose={() => (invited.value = null)} />}
    </section>
  );
}

function Work({ one, people, again }: Props) {
  const handing = useSignal(false);
  const isMe = one.username === person.value?.username;
  async function remove(): Promise<void> {
    const text = `${one.name}（${one.username}）的账号没有了。写过的内容和操作记录都保留。一般停用就够了。`;
    if (!(await sure(`删除${one.name}？`, text, '删除'))) return;
    await ask('DELETE', `${usersPath}/${one.username}`);
    say(`已删除${one.name}`);
    await go({ view: 'people' });
  }
  return (
    <section class="card">
      <h2>换岗、离开</h2>
      <p class="hint">名下的信息和在办的申请，一次全部交给另一位，可以同时停用账号。</p>
      <div class="card-acts">
        <Act tone="main" act={() => (handing.value = true)}>
          交接工作
        </Act>
        <Act act={remove} why={isMe ? '不能删除自己，请另一位管理员来做' : null}>
          删除账号
        </Act>
      </div>
      {handing.value && (
        <HandOverDialog
          from={one}
          people={people}
          onClose={() => (handing.value = false)}
          onDone={() => {
            handing.value = false;
            again();
          }}
        />
      )}
    </section>
  );
}

function Shown(props: Props) {
  const { one, again } = props;
  const editing = useSignal(false);
  return (
    <>
      <PageHead title={one.name} back={back} about={`${one.username}${one.department ? ` · ${one.department}` : ''}`}>
        <Act act={() => (editing.value = true)}>修改资料和权限</Act>
      </PageHead>
      <p class="record-marks">
        <PersonMarks of={one} />
      </p>
      <div class="cards-grid">
        <div class="stack">
          <Entry {...props} />
          <Work {...props} />
        </div>
        <SignIns path={`${usersPath}/${one.username}/sign-ins`} />
      </div>
      {editing.value && (
        <PersonForm
          known={one}
          onClose={() => (editing.value = false)}
          onDone={() => {
            editing.value = false;
            again();
          }}
        />
      )}
    </>
  );
}

export function PersonPage({ id }: { readonly id: string }) {
  const people = useAnswer<{ items: readonly StaffMember[] }>(usersPath);
  useEffect(() => {
    if (people.value) learnNames(people.value.items);
  }, [people.value]);
  return (
    <Read of={people} title="人员">
      {({ items }) => {
        const one = items.find(({ username }) => username === id);
        if (one) return <Shown one={one} people={items} again={people.again} />;
        return (
          <>
            <PageHead title="没有这个人" back={back} />
            <Empty title="账号可能已经删除">
              <To place={{ view: 'people' }} class="button">
                看全部人员
              </To>
            </Empty>
          </>
        );
      }}
    </Read>
  );
}
