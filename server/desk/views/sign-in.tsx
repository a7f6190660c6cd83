/** Sign in: as a page, or over the page where the session has ended while somebody was writing. */
import { useSignal } from '@preact/signals';
import { Act } from '../parts/act.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { Refused, saidOf } from '../state/http.ts';
import { person, signIn, townNames } from '../state/session.ts';

function SignInForm({ known }: { readonly known: string }) {
  const username = useSignal(known);
  const password = useSignal('');
  const said = useSignal('');
  const locked = useSignal(false);
  /** Null until the hub has asked for the code of the second factor. */
  const code = useSignal<string | null>(null);

  async function enter(): Promise<void> {
    said.value = '';
    if (!username.value.trim() || !password.value) {
      said.value = '请填写用户名和密码';
      return;
    }
    try {
      await signIn(username.value.trim(), password.value, code.value?.trim());
    } catch (error) {
      if (error instanceof Refused && error.type.endsWith(':second-factor')) {
        code.value = '';
        return;
      }
      said.value = saidOf(error);
      locked.value = error instanceof Refused && error.status === 429;
      if (code.value === null) password.value = '';
      else code.value = '';
    }
  }
  return (
    <form class="sign-in-form" noValidate onSubmit={(event) => event.preventDefault()}>
      {said.value && (
        <div class={`notice-box ${locked.value ? 'locked' : 'bad'}`} role="alert">
          <p>
            <strong>{locked.value ? '这个用户名暂时锁住了' : '没有登录成功'}</strong>
          </p>
          <p>{said.value}</p>
        </div>
      )}
      <TextField
        label="用户名"
        name="username"
        value={username.value}
        onValue={(next) => (username.value = next)}
        autocomplete="username"
        autofocus={known === ''}
      />
      <PasswordField
        kind="current"
        label="密码"
        name="password"
        value={password.value}
        onValue={(next) => (password.value = next)}
        autofocus={known !== ''}
      />
      {code.value !== null && (
        <TextField
          label="动态码"
          hint="手机上验证器显示的 6 位数字；手机不在身边，用一个恢复码。"
          name="code"
          value={code.value}
          onValue={(next) => (code.value = next)}
          autocomplete="one-time-code"
          autofocus
        />
      )}
      <Act act={enter} tone="main" type="submit" class="wide-button">
        登录
      </Act>
    </form>
  );
}

export function SignInPage() {
  return (
    <div class="sign-in">
      <div class="sign-in-side" aria-hidden="true">
        <span class="seal large">公</span>
        <p class="sign-in-motto">看得到、看得懂、办得成</p>
      </div>
      <main class="sign-in-main">
        <h1>公开工作台</h1>
        <p class="page-about">{townNames.value.name}政务公开专区 · 工作人员登录</p>
        <SignInForm known="" />
        <p class="hint">忘了密码请找管理员重设。这里只供本镇工作人员使用，每一步操作都有记录。</p>
      </main>
    </div>
  );
}

export function SignInAgain() {
  return (
    <Dialog title="登录已过期，请再登录一次" onClose={() => undefined} firm>
      <p>您写的内容都还在，登录后接着做。</p>
      <SignInForm known={person.value?.username ?? ''} />
    </Dialog>
  );
}
