/** Whether the record of acts is whole, asked for by hand: the hub reads all of it. */
import { useSignal } from '@preact/signals';
import { Act } from '../parts/act.tsx';
import { read } from '../state/http.ts';
import '../styles/record.css';

type Verification = { readonly lines: number; readonly tip: string; readonly faults: readonly string[] };

export function VerificationCard() {
  const found = useSignal<Verification | null>(null);
  const { value } = found;
  return (
    <section class="card">
      <div class="card-head">
        <h2>记录有没有被动过</h2>
        <Act
          act={async () => {
            found.value = await read<Verification>('/api/desk/audit/verification');
          }}
        >
          现在核对
        </Act>
      </div>
      {!value && <p class="hint">每条记录都带着前一条的校验值。改动、删去、插入任何一条，或截断末尾，一核对就知道。</p>}
      {value && value.faults.length === 0 && (
        <div class="notice-box good" role="status">
          <p>
            完好，共 <strong class="number">{value.lines}</strong> 条。
          </p>
          <p class="small">
            末尾校验值（抄下来另存，以后可以用它查末尾有没有被截断）：<span class="tip">{value.tip}</span>
          </p>
        </div>
      )}
      {value && value.faults.length > 0 && (
        <div class="notice-box bad" role="alert">
          <p>
            <strong>记录被动过</strong>，在这些地方或它们的前一条：
          </p>
          <ul class="plain-list">
            {value.faults.slice(0, 20).map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
