/** While one writes: until when it must be public, counted anew as the day or the catalogue item changes. */
import type { CatalogueItem } from '#content/model/catalogue-item.ts';
import type { Disclosure } from '#content/model/disclosure.ts';
import { deadlineFrom, reportDeadline, urgencyOn } from '#content/rules/deadlines.ts';
import { dueText } from '../parts/due.tsx';
import { now } from '../state/live.ts';
import { dayText, todayAt } from '../state/when.ts';

type Props = { readonly text: Disclosure; readonly item: CatalogueItem | undefined };

export function DeadlineNote({ text, item }: Props) {
  if (text.attribute !== null && text.attribute !== 'proactive') return null;
  const today = todayAt(now());
  // What was public before has met its limit, or missed it, then.
  if (text.issued !== null && text.issued < today) return null;
  const deadline =
    text.kind === 'report'
      ? reportDeadline(text.year)
      : deadlineFrom(text.created ?? today, item ? [item.limit.workingDays] : []);
  const standing = urgencyOn(deadline, today);
  const { due, workingDays, provisional, source } = deadline;
  const tone = standing.urgency === 'late' ? 'bad' : standing.urgency === 'soon' ? 'warn' : '';
  return (
    <p class={`notice-box wide ${tone}`} role="status">
      <strong>
        应在 {dayText(due, now())} 前公开
        {standing.urgency !== 'later' && `，${dueText({ due, provisional, ...standing })}`}
      </strong>
      {source === 'annual-report'
        ? '。上一年度的报告，每年 1 月 31 日前公布（《条例》第四十九条）。'
        : `。从生成日期起 ${workingDays} 个工作日，节假日和调休已算在内（${
            source === 'catalogue' ? `目录事项规定：${item?.limit.raw ?? ''}` : '《条例》第二十六条'
          }）。`}
      {provisional && `${due.slice(0, 4)} 年的放假安排还没有公布，这个日期是暂定的。`}
    </p>
  );
}
