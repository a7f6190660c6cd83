/** People of the desk, for administrators: who they are, what they may do, and whether they can sign in. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { StaffMember } from '#content/model/user.ts';
import type { Invited } from '#content/wire/people-bodies.ts';
import { Act } from '../parts/act.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { InvitationDialog } from '../people/invitation-dialog.tsx';
import { PersonForm, usersPath } from '../people/person-form.tsx';
import { PersonMarks } from '../people/person-marks.tsx';
import { useAnswer } from '../state/answer.ts';
import { learnNames } from '../state/names.ts';
import { mayRun } from '../state/session.ts';
import '../styles/people.css';

const mayReview = ({ role, disabled, joined }: StaffMember): boolean => role !== 'editor' && !disabled && joined;

export function People() {
  const people = useAnswer<{ items: readonly StaffMember[] }>(usersPath);
  const open = useSignal(false);
  const invited = useSignal<Invited | null>(null);
  useEffect(() => {
    if (people.value) learnNames(people.value.items);
  }, [people.value]);
  const link = invited.value?.invitation;
  return (
    <>
      <PageHead
        title="人员"
        about="来人就邀请，换岗就改权限，走人就交接。自己写的不能自己审，所以至少要有两位能审核的人。"
      >
        {mayRun.value && (
          <Act tone="main" act={() => (open.value = true)}>
            <Icon name="add" />
            邀请同事
          </Act>
        )}
      </PageHead>
      <Read of={people}>
        {({ items }) => (
          <>
            {items.filter(mayReview).length < 2 && (
              <p class="notice-box warn people-hint">
                现在只有一位能审核的人：他自己写的没人能审核。请再邀请一位审核人员。
              </p>
            )}
            <ul class="people">
              {items.map((one) => (
                <li key={one.username}>
                  <To place={{ view: 'person', id: one.username }} class="card row-link person">
                    <span class="grow">
                      <strong>{one.name}</strong> <PersonMarks of={one} />
                      <span class="person-facts small soft">
                        {one.username}
                        {one.department && ` · ${one.department}`}
                      </span>
                    </span>
                    <Icon name="next" />
                  </To>
                </li>
              ))}
            </ul>
          </>
        )}
      </Read>
      {open.value && (
        <PersonForm
          known={null}
          onClose={() => (open.value = false)}
          onDone={(person) => {
            open.value = false;
            if ('invitation' in person) invited.value = person;
            people.again();
          }}
        />
      )}
      {invited.value && link && (
        <InvitationDialog name={invited.value.name} link={link} onClose={() => (invited.value = null)} />
      )}
    </>
  );
}
