/** Who somebody is and what they may do: for one who is invited, and to change one who is there. */
import { useSignal } from '@preact/signals';
import { type Role, roleNames } from '#content/model/terms.ts';
import type { StaffMember } from '#content/model/user.ts';
import type { Invited } from '#content/wire/people-bodies.ts';
import { Choice } from '../parts/choice.tsx';
import { TextField } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ask } from '../state/http.ts';
import { say } from '../state/toasts.ts';

export const usersPath = '/api/desk/users';
const roles: readonly { readonly key: Role; readonly name: string; readonly about: string }[] = [
  { key: 'editor', name: roleNames.editor, about: '写通知、送审、登记申请' },
  { key: 'reviewer', name: roleNames.reviewer, about: '还能审核、发布、撤下、答复申请，发紧急通知' },
  { key: 'admin', name: roleNames.admin, about: '还能管屏幕、人员和设置' },
];

type Props = {
  /** Null: somebody new. */
  readonly known: StaffMember | null;
  readonly onClose: () => void;
  readonly onDone: (person: StaffMember | Invited) => void;
};

export function PersonForm({ known, onClose, onDone }: Props) {
  const username = useSignal(known?.username ?? '');
  const name = useSignal(known?.name ?? '');
  const department = useSignal(known?.department ?? '');
  const role = useSignal<Role>(known?.role ?? 'editor');

  async function save(): Promise<void> {
    const facts = { name: name.value, department: department.value };
    if (known) {
      const body = { ...facts, ...(known.role !== role.value && { role: role.value }) };
      onDone(await ask<StaffMember>('PUT', `${usersPath}/${known.username}`, { body }));
      say(`已保存${name.value}的资料`);
    } else {
      const body = { ...facts, username: username.value, role: role.value };
      onDone(await ask<Invited>('POST', usersPath, { body }));
    }
  }
  return (
    <FormDialog
      title={known ? `修改：${known.name}` : '邀请一位同事'}
      act={save}
      doing={known ? '保存' : '得到邀请链接'}
      leaving={known ? '不改了' : '不邀请了'}
      onClose={onClose}
    >
      {(fault) => (
        <>
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
          <p class="hint">
            {known
              ? '改了权限，本人要重新登录。'
              : '下一步会给您一个链接，发给本人，由本人自己设密码。您不用知道密码。'}
          </p>
        </>
      )}
    </FormDialog>
  );
}
