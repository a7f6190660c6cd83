/** The second factor of one's own account: turned on with an app's first code, recovery codes shown once, turned off with the password. */
import { useSignal } from '@preact/signals';
import type { SecondFactorOffer, SecondFactorState } from '#content/wire/people-bodies.ts';
import { Act } from '../parts/act.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { Qr } from '../parts/qr.tsx';
import { Read } from '../parts/states.tsx';
import { useAnswer } from '../state/answer.ts';
import { ask } from '../state/http.ts';
import { say } from '../state/toasts.ts';

const path = '/api/session/second-factor';

function Begin({ offer, onClose, onDone }: { offer: SecondFactorOffer; onClose: () => void; onDone: () => void }) {
  const code = useSignal('');
  const recovery = useSignal<readonly string[] | null>(null);
  async function begin(): Promise<void> {
    const body = { code: code.value.trim() };
    recovery.value = (await ask<{ recovery: string[] }>('PUT', path, { body })).recovery;
  }
  if (recovery.value) {
    return (
      <Dialog title="请抄下恢复码" onClose={onDone} firm>
        <p>手机不在身边时，每个恢复码可以代替一次动态码。请抄在纸上收好，关掉后不能再看。</p>
        <ul class="recovery">
          {recovery.value.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <div class="dialog-acts">
          <Act tone="main" act={onDone}>
            抄好了
          </Act>
        </div>
      </Dialog>
    );
  }
  return (
    <FormDialog title="开启动态码" act={begin} doing="开启" leaving="不开了" onClose={onClose}>
      {(fault) => (
        <>
          <p>用手机上的验证器（如 Microsoft Authenticator、腾讯身份验证器等）扫码，再填它显示的 6 位数字。</p>
          <Qr text={offer.address} label="动态码的二维码" />
          <p class="hint">不能扫码时，手工输入这个密钥：</p>
          <p class="token">{offer.secret.match(/.{1,4}/g)?.join(' ')}</p>
          <TextField
            label="验证器显示的 6 位数字"
            value={code.value}
            onValue={(next) => (code.value = next)}
            autocomplete="one-time-code"
            fault={fault('code')}
          />
        </>
      )}
    </FormDialog>
  );
}

function End({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const current = useSignal('');
  async function end(): Promise<void> {
    await ask('POST', `${path}/removal`, { body: { current: current.value } });
    say('动态码已关闭');
    onDone();
  }
  return (
    <FormDialog title="关闭动态码" act={end} doing="关闭" leaving="不关了" tone="danger" onClose={onClose}>
      {(fault) => (
        <PasswordField
          kind="current"
          label="现在的密码"
          value={current.value}
          onValue={(next) => (current.value = next)}
          fault={fault('current')}
        />
      )}
    </FormDialog>
  );
}

export function SecondFactorCard() {
  const state = useAnswer<SecondFactorState>(path);
  const offer = useSignal<SecondFactorOffer | null>(null);
  const ending = useSignal(false);
  const close = () => {
    offer.value = null;
    ending.value = false;
  };
  const done = () => {
    close();
    state.again();
  };
  return (
    <section class="card">
      <h2>动态码（可选）</h2>
      <p class="hint">登录时除了密码，再填手机上的 6 位数字。密码被别人知道了，也进不来。管理员最好都开。</p>
      <Read of={state}>
        {({ enabled, recoveryLeft }) => (
          <>
            <p>
              <span class={`dot ${enabled ? 'good' : ''}`} aria-hidden="true" />
              {enabled ? `开着，还有 ${recoveryLeft} 个恢复码` : '没有开'}
            </p>
            <div class="card-acts">
              <Act
                act={async () => {
                  offer.value = await ask<SecondFactorOffer>('POST', path);
                }}
              >
                {enabled ? '换手机、换恢复码' : '开启'}
              </Act>
              {enabled && <Act act={() => (ending.value = true)}>关闭</Act>}
            </div>
          </>
        )}
      </Read>
      {offer.value && <Begin offer={offer.value} onClose={close} onDone={done} />}
      {ending.value && <End onClose={close} onDone={done} />}
    </section>
  );
}
