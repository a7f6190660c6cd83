/** People of the desk, for administrators: who they are, what they may do, a new password. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Role, roleNames } from '#content/model/terms.ts';
import type { Person } from '#content/model/user.ts';
import { Act } from '../parts/act.tsx';
import { Choice } from '../parts/choice.tsx';
import { choose, Dialog } from '../parts/dialog.tsx';
import { faultAt, TextField } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/states.tsx';
import { useAnswer } from '../state/answer.ts';
import { ask, type Fault, faultsOf, saidOf } from '../state/http.ts';
import { learnNames } from '../state/names.ts';
import { mayRun, person } from '../state/session.ts';
import { say } from '../state/toasts.ts';

const path = '/api/desk/users';
const roles: readonly { readonly key: Role; readonly name: string; readonly about: string }[] = [
  { key: 'editor', name: roleNames.editor, about: '写通知、送审' },
  { key: 'reviewer', name: roleNames.reviewer, about: '还能审核、发布、撤下，发紧急通知' },
  { key: 'admin', name: roleNames.admin, about: '还能管屏幕、人员和设置' },
];

type FormProps = { readonly known: Person | null; readonly onClose: () => void; readonly onDone: () => void };

function PersonForm({ known, onClose, onDone }: FormProps) {
  const username = useSignal(known?.username ?? '');
  const name = useSignal(known?.name ?? '');
  const department = useSignal(known?.department ?? '');
  const role = useSignal<Role>(known?.role ?? 'editor');
  const password = useSignal('');
  const faults = useSignal<readonly Fault[]>([]);
  const said = useSignal('');
  const fault = (field: string) => faultAt(faults.value, field);

  async function save(): Promise<void> {
    const facts = { name: name.value, department: department.value, role: role.value };
    if (known) {
      const roleChange = known.role === role.value ? {} : { role: role.value };
      const body = {
        name: name.value,
        department: department.value,
        ...roleChange,
        ...(password.value && { password: password.value }),
      };
      await ask('PUT', `${path}/${known.username}`, { body });
    } else {
      await ask('POST', path, { body: { username: username.value, password: password.value, ...facts } });
    }
    say(known ? `已保存${name.value}的资料` : `已添加${name.value}，请把用户名和密码告诉本人`);
    onDone();
  }
  return (
    <Dialog title={known ? `修改：${known.name}` : '添加人员'} onClose={onClose}>
      <form class="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        {said.value && (
          <p class="notice-box bad" role="alert">
            {said.value}
          </p>
        )}
        <div class="fields">
          <TextField
            label="姓名"
            value={name.value}
            onValue={(next) => (name.value = next)}
            fault={fault('name')}
            autofocus
          />
          {!known && (
            <TextField
              label="用户名"
              hint="小写字母、数字，登录用"
              value={username.value}
              onValue={(next) => (username.value = next)}
              fault={fault('username')}
            />
          )}
          <TextField
            label="部门"
            value={department.value}
            onValue={(next) => (department.value = next)}
            fault={fault('department')}
          />
        </div>
        <Choice
          label="能做什么"
          look="cards"
          value={role.value}
          onValue={(next) => (role.value = next)}
          options={roles}
          fault={fault('role')}
        />
        <TextField
          label={known ? '新密码（不改就空着）' : '密码'}
          type="password"
          autocomplete="new-password"
          hint="至少 10 位，长就好，例如一句只有本人知道的话"
          value={password.value}
          onValue={(next) => (password.value = next)}
          fault={fault('password')}
        />
        {known && <p class="hint">改了密码或权限，本人要重新登录。</p>}
        <div class="dialog-acts">
          <button type="button" class="button" onClick={onClose}>
            不改了
          </button>
          <Act
            tone="main"
            type="submit"
            act={save}
            onFault={(error) => {
              faults.value = faultsOf(error);
              said.value = saidOf(error);
            }}
          >
            {known ? '保存' : '添加'}
          </Act>
        </div>
      </form>
    </Dialog>
  );
}

async function remove(one: Person, again: () => void): Promise<void> {
  const answer = await choose({
    title: `删除${one.name}？`,
    text: `${one.name}（${one.username}）马上不能再登录。写过的内容和操作记录都保留。`,
    options: [
      { key: 'no', name: '不删除' },
      { key: 'yes', name: '删除', tone: 'danger' },
    ],
  });
  if (answer !== 'yes') return;
  await ask('DELETE', `${path}/${one.username}`);
  say(`已删除${one.name}`);
  again();
}

export function People() {
  const people = useAnswer<{ items: readonly Person[] }>(path);
  const open = useSignal<Person | 'new' | null>(null);
  useEffect(() => {
    if (people.value) learnNames(people.value.items);
  }, [people.value]);
  const close = () => {
    open.value = null;
  };
  return (
    <>
      <PageHead title="人员" about="人走了就删除，换岗了就改权限。自己写的不能自己审，所以至少要有两位能审核的人。">
        {mayRun.value && (
          <Act tone="main" act={() => (open.value = 'new')}>
            <Icon name="add" />
            添加人员
          </Act>
        )}
      </PageHead>
      <Read of={people}>
        {({ items }) => (
          <>
            {items.filter(({ role }) => role !== 'editor').length < 2 && (
              <p class="notice-box warn people-hint">
                现在只有一位能审核的人：他自己写的没人能审核。请再添加一位审核人员。
              </p>
            )}
            <ul class="people">
              {items.map((one) => (
                <li class="card person" key={one.username}>
                  <span class="grow">
                    <strong>{one.name}</strong> <span class="badge">{roleNames[one.role]}</span>
                    <span class="person-facts small soft">
                      {one.username}
                      {one.department && ` · ${one.department}`}
                    </span>
                  </span>
                  <Act act={() => (open.value = one)} label={`修改${one.name}`}>
                    修改
                  </Act>
                  <Act
                    tone="quiet"
                    act={() => remove(one, people.again)}
                    why={one.username === person.value?.username ? '不能删除自己，请另一位管理员来做' : null}
                    label={`删除${one.name}`}
                  >
                    删除
                  </Act>
                </li>
              ))}
            </ul>
          </>
        )}
      </Read>
      {open.value && (
        <PersonForm
          known={open.value === 'new' ? null : open.value}
          onClose={close}
          onDone={() => {
            close();
            people.again();
          }}
        />
      )}
    </>
  );
}
