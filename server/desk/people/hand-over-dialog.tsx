/** Hand-over: what one person has in hand goes to another, in one act. */
import { useSignal } from '@preact/signals';
import type { StaffMember } from '#content/model/user.ts';
import type { HandedOver } from '#content/wire/people-bodies.ts';
import { Tick } from '../parts/choice.tsx';
import { SelectField } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ask } from '../state/http.ts';
import { person } from '../state/session.ts';
import { say } from '../state/toasts.ts';
import { usersPath } from './person-form.tsx';

type Props = {
  readonly from: StaffMember;
  readonly people: readonly StaffMember[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

export function HandOverDialog({ from, people, onClose, onDone }: Props) {
  const to = useSignal('');
  const isMe = from.username === person.value?.username;
  const disable = useSignal(!isMe && !from.disabled);
  const takers = people.filter(({ username, disabled }) => username !== from.username && !disabled);
  async function handOver(): Promise<void> {
    const body = { to: to.value, disable: disable.value };
    const moved = await ask<HandedOver>('POST', `${usersPath}/${from.username}/hand-over`, { body });
    const name = takers.find(({ username }) => username === to.value)?.name ?? to.value;
    say(`已交给${name}：信息 ${moved.disclosures} 条，申请 ${moved.requests} 件`);
    onDone();
  }
  return (
    <FormDialog
      title={`交接${from.name}手上的工作`}
      act={handOver}
      doing="全部交接"
      leaving="不交接了"
      onClose={onClose}
    >
      {(fault) => (
        <>
          <p>
            {from.name}名下的草稿、待审和已发布的信息，还有在办的申请，一次全部交给另一位。谁写过什么，经过里都保留。
          </p>
          <SelectField
            label="交给谁"
            none="请选择"
            value={to.value}
            options={Object.fromEntries(
              takers.map(({ username, name, department }) => [
                username,
                department ? `${name}（${department}）` : name,
              ]),
            )}
            onValue={(next) => (to.value = next)}
            fault={fault('to')}
          />
          {!isMe && !from.disabled && (
            <Tick
              checked={disable.value}
              onChecked={(next) => (disable.value = next)}
              about="马上退出登录，以后不能再登录。以后回来可以再启用。"
            >
              同时停用{from.name}的账号
            </Tick>
          )}
        </>
      )}
    </FormDialog>
  );
}
