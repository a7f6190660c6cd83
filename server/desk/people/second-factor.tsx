/** The second factor of one's own account: turned on with an app's first code, recovery codes shown once, turned off with the password. */
import { useSignal } from '@preact/signals';
import type { SecondFactorOffer, SecondFactorState } from '#content/wire/people-bodies.ts';
import { Act } from '../parts/act.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { faultAt, TextField } from '../parts/field.tsx';
import { Qr } from '../parts/qr.tsx';
import { Read } from '../parts/states.tsx';
import { useAnswer } from '../state/answer.ts';
import { ask, type Fault, faultsOf } from '../state/http.ts';
import { say } from '../state/toasts.ts';

const path = '/api/session/second-factor';

function Begin({ offer, onClose, onDone }: { offer: SecondFactorOffer; onClose: () => void; onDone: () => void }) {
  const code = useSignal('');
  const faults = useSignal<readonly Fault[]>([]);
  const recovery = useSignal<readonly string[] | null>(null);
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
    <Dialog title="开启动态码" onClose={onClose}>
      <form class="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        <p>用手机上的验证器（如 Microsoft Authenticator、腾讯身份验证器等）扫码，再填它显示的 6 位数字。</p>
        <Qr text={offer.address} label="动态码的二维码" />
        <p class="hint">不能扫码时，手工输入这个密钥：</p>
        <p class="token">{offer.secret.match(/.{1,4}/g)?.join(' ')}</p>
        <TextField
          label="验证器显示的 6 位数字"
          value={code.value}
          onValue={(next) => (code.value = next)}
          autocomplete="one-time-code"
          fault={faultAt(faults.value, 'code')}
        />
        <div class="dialog-acts">
          <button type="button" class="button" onClick={onClose}>
            不开了
          </button>
          <Act
            tone="main"
            type="submit"
            act={async () => {
              const body = { code: code.value.trim() };
              recovery.value = (await ask<{ recovery: string[] }>('PUT', path, { body })).recovery;
            }}
            onFault={(error) => {
              faults.value = faultsOf(error);
            }}
          >
            开启
          </Act>
        </div>
      </form>
    </Dialog>
  );
}

function End({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const current = useSignal('');
  const faults = useSignal<readonly Fault[]>([]);
  return (
    <Dialog title="关闭动态码" onClose={onClose}>
      <form class="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        <TextField
          label="现在的密码"
          type="password"
          autocomplete="current-password"
          value={current.value}
          onValue={(next) => (current.value = next)}
          fault={faultAt(faults.value, 'current')}
        />
        <div class="dialog-acts">
          <button type="button" class="button" onClick={onClose}>
            不关了
          </button>
          <Act
            tone="danger"
            type="submit"
            act={async () => {
              await ask('POST', `${path}/removal`, { body: { current: current.value } });
              say('动态码已关闭');
              onDone();
            }}
            onFault={(error) => {
              faults.value = faultsOf(error);
            }}
          >
            关闭
          </Act>
        </div>
      </form>
    </Dialog>
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
