/** The machine that the hub runs on: whether it can still save, for how long, and when its data was last backed up. */
import { useEffect } from 'preact/hooks';
import type { BackupState, MachineState } from '#content/wire/hub-bodies.ts';
import { Act } from '../parts/act.tsx';
import { Failed } from '../parts/states.tsx';
import { useAnswer } from '../state/answer.ts';
import { ask } from '../state/http.ts';
import { news, now, shownNow } from '../state/live.ts';
import { mayRun } from '../state/session.ts';
import { say } from '../state/toasts.ts';
import { whenText } from '../state/when.ts';
import { Card, Fact } from './card.tsx';

const title = '中心主机';
const gigabyte = 1_000_000_000;
/** A disk fills without anybody telling the desk. */
const refreshMs = 60_000;

function backupText({ enabled, madeAt, late, failure }: BackupState, at: number): string {
  if (!enabled) return '没有开自动备份';
  const last = madeAt === null ? '还没有备份过' : `上次备份：${whenText(madeAt, at)}`;
  if (failure !== null) return `备份没有做成（${failure}）。${last}`;
  return late && madeAt !== null ? `${last}，已超过一天` : last;
}

export function MachineCard() {
  const machine = useAnswer<MachineState>('/api/desk/machine', news.machine);
  useEffect(() => {
    const timer = setInterval(machine.again, refreshMs);
    return () => clearInterval(timer);
  }, [machine.again]);
  const state = machine.value;
  if (!state) {
    return machine.error ? (
      <Card title={title}>
        <Failed error={machine.error} again={machine.again} />
      </Card>
    ) : null;
  }
  const { backup, space, writable } = state;
  const { freeBytes, totalBytes } = space;
  const tight = freeBytes < Math.min(2 * gigabyte, totalBytes / 10);
  const unsafe = !backup.enabled || backup.late || backup.failure !== null;
  async function backUp(): Promise<void> {
    const made = await ask<BackupState>('POST', '/api/desk/backups');
    if (state) machine.set({ ...state, backup: made });
    if (made.failure === null) say('备份好了，也试着读过一遍');
    else say(`备份没有做成：${made.failure}`, 'bad');
  }
  const troubles = [!writable, tight, unsafe].filter(Boolean).length;
  return (
    <Card title={title} urgent={troubles > 0} count={troubles}>
      <ul class="facts-list">
        <Fact tone={writable ? 'good' : 'bad'}>
          {writable ? '能正常保存' : '磁盘写不进，新的内容保存不了，请马上找管理员'}
        </Fact>
        <Fact tone={tight ? 'bad' : 'good'}>
          磁盘还剩 {(freeBytes / gigabyte).toFixed(1)} GB，共 {(totalBytes / gigabyte).toFixed(0)} GB
          {tight && '，快满了，请清理'}
        </Fact>
        <Fact tone={unsafe ? 'bad' : 'good'}>{backupText(backup, Math.max(now(), shownNow.value))}</Fact>
      </ul>
      {backup.enabled && mayRun.value && (
        <div class="card-acts">
          <Act act={backUp} tone={unsafe ? 'main' : 'plain'}>
            现在备份
          </Act>
        </div>
      )}
      {unsafe && !mayRun.value && <p class="small soft">备份由管理员来做，请告诉他们。</p>}
    </Card>
  );
}
