/** One's own account: password, second factor, sign-ins. */
import { useSignal } from '@preact/signals';
import { roleNames } from '#content/model/terms.ts';
import { Act } from '../parts/act.tsx';
import { faultAt } from '../parts/field.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { SecondFactorCard } from '../people/second-factor.tsx';
import { SignIns } from '../people/sign-ins.tsx';
import { ask, type Fault, faultsOf, saidOf } from '../state/http.ts';
import { person } from '../state/session.ts';
import { say } from '../state/toasts.ts';
import '../styles/people.css';

function PasswordCard() {
  const current = useSignal('');
  const password = useSignal('');
  const faults = useSignal<readonly Fault[]>([]);
  async function change(): Promise<void> {
    await ask('PUT', '/api/session/password', { body: { current: current.value, password: password.value } });
    current.value = '';
    password.value = '';
    faults.value = [];
    say('密码已改，别处的登录都已退出');
  }
  return (
    <section class="card">
      <h2>改密码</h2>
      <form class="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        <PasswordField
          kind="current"
          label="现在的密码"
          value={current.value}
          onValue={(next) => (current.value = next)}
          fault={faultAt(faults.value, 'current')}
        />
        <PasswordField
          kind="new"
          label="新密码"
          value={password.value}
          onValue={(next) => (password.value = next)}
          fault={faultAt(faults.value, 'password')}
        />
        <div class="card-acts">
          <Act
            tone="main"
            type="submit"
            act={change}
            onFault={(error) => {
              faults.value = faultsOf(error);
              if (faults.value.length === 0) say(saidOf(error), 'bad');
            }}
          >
            改密码
          </Act>
        </div>
      </form>
    </section>
  );
}

export function Account() {
  const me = person.value;
  if (!me) return null;
  return (
    <>
      <PageHead
        title="我的账号"
        about={[me.name, me.username, roleNames[me.role], me.department].filter(Boolean).join(' · ')}
      />
      <div class="cards-grid">
        <div class="stack">
          <PasswordCard />
          <SecondFactorCard />
        </div>
        <SignIns path="/api/session/sign-ins" />
      </div>
    </>
  );
}
