/** How a request stands, in words: its state and by when it must be answered. */
import type { RequestStanding } from '#content/model/request.ts';
import { requestStateNames } from '#content/model/request-terms.ts';
import { Icon } from '../parts/icon.tsx';
import { now } from '../state/live.ts';
import { dayText } from '../state/when.ts';

/** `还剩 3 个工作日`, `已超 2 个工作日`, `等到 10月15日`; empty where nothing is due. `brief`: of what does not press the day alone. */
export function pressText(
  { due, urgency, left, provisional, waitsUntil, waitIsOver }: RequestStanding,
  brief = false,
): string {
  const day = (date: string) => dayText(date, now());
  if (waitsUntil !== null) return waitIsOver ? `${day(waitsUntil)}已过，请处理` : `等到${day(waitsUntil)}`;
  if (due === null || left === null) return '';
  const text =
    urgency === 'late'
      ? `已超 ${-left} 个工作日`
      : left === 0
        ? '今天到期'
        : brief && urgency === 'later'
          ? `${day(due)}前答复`
          : `还剩 ${left} 个工作日，${day(due)}前答复`;
  return provisional ? `${text}（暂定）` : text;
}

export function StandingMarks({ standing, brief }: { readonly standing: RequestStanding; readonly brief?: boolean }) {
  const press = pressText(standing, brief);
  const urgency = standing.urgency ?? (standing.waitIsOver ? 'late' : 'later');
  return (
    <>
      <span class={`badge request-${standing.state}`}>{requestStateNames[standing.state]}</span>
      {press && (
        <span class={`due due-${urgency}`}>
          {urgency !== 'later' && <Icon name="clock" />}
          {press}
        </span>
      )}
      {standing.answeredLate && <span class="due due-late">答复超期</span>}
    </>
  );
}
