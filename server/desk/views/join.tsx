/** Where the link of an invitation leads: its holder chooses a password and is in. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { InvitedName } from '#content/wire/people-bodies.ts';
import { Act } from '../parts/act.tsx';
import { faultAt } from '../parts/field.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { Loading } from '../parts/states.tsx';
import { ask, type Fault, faultsOf, saidOf } from '../state/http.ts';
import { nameTitle } from '../state/title.ts';

/** The fragment never reaches a server's log. */
const token = (): string => location.hash.slice(1);

export function Join() {
  const invited = useSignal<InvitedName | null>(null);
  const said = useSignal('');
  const password = useSignal('');
  const faults = useSignal<readonly Fault[]>([]);
  useEffect(() => {
    nameTitle('设密码 · 公开工作台');
    ask<InvitedName>('POST', '/api/session/invitation', { body: { token: token() } }).then(
      (name) => {
        invited.value = name;
      },
      (error: unknown) => {
        said.value = faultsOf(error).length > 0 ? '链接不完整，请重新复制整个链接' : saidOf(error);
      },
    );
  }, []);
  async function join(): Promise<void> {
    await ask('POST', '/api/session/join', { body: { token: token(), password: password.value } });
    location.assign('/desk/');
  }
  const name = invited.value;
  return (
    <main class="sign-in-main lone">
      {name === null && said.value === '' && <Loading />}
      {said.value !== '' && (
        <>
          <h1>链接不能用</h1>
          <p>{said.value}</p>
          <a class="button" href="/desk/">
            去登录
          </a>
        </>
      )}
      {name && (
        <>
          <h1>{name.name}，欢迎使用公开工作台</h1>
          <p>
            您的用户名是 <strong>{name.username}</strong>。请设一个只有您知道的密码，以后用它登录。
          </p>
          <form class="sign-in-form" noValidate onSubmit={(event) => event.preventDefault()}>
            <input type="hidden" name="username" autocomplete="username" value={name.username} />
            <PasswordField
              kind="new"
              label="密码"
              value={password.value}
              onValue={(next) => (password.value = next)}
              fault={faultAt(faults.value, 'password')}
              autofocus
            />
            <Act
              tone="main"
              type="submit"
              class="wide-button"
              act={join}
              onFault={(error) => {
                faults.value = faultsOf(error);
                if (faults.value.length === 0) said.value = saidOf(error);
              }}
            >
              设好密码，进入工作台
            </Act>
          </form>
        </>
      )}
    </main>
  );
}
