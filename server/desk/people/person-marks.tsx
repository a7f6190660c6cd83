/** What one must know of a person at a glance: what they may do, and whether they can sign in. */
import { roleNames } from '#content/model/terms.ts';
import type { StaffMember } from '#content/model/user.ts';
import { now } from '../state/live.ts';

export function PersonMarks({
  of: { role, disabled, joined, invitedUntil, secondFactor },
}: {
  readonly of: StaffMember;
}) {
  const invited = invitedUntil !== null && now() < invitedUntil;
  return (
    <>
      <span class="badge">{roleNames[role]}</span>
      {disabled && <span class="badge state-withdrawn">已停用</span>}
      {!joined && !disabled && <span class="badge state-submitted">{invited ? '还没有用邀请链接' : '邀请过期了'}</span>}
      {secondFactor && <span class="badge state-published">动态码</span>}
    </>
  );
}
