/** The link of an invitation, shown once: to copy, or to be taken by a phone's camera. */
import type { InvitationLink } from '#content/wire/people-bodies.ts';
import { Act } from '../parts/act.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Qr } from '../parts/qr.tsx';
import { now } from '../state/live.ts';
import { say } from '../state/toasts.ts';
import { whenText } from '../state/when.ts';

type Props = { readonly name: string; readonly link: InvitationLink; readonly onClose: () => void };

export function InvitationDialog({ name, link, onClose }: Props) {
  const address = new URL(link.path, location.origin).href;
  const onMachine = /^(localhost|127\.|\[::1\])/.test(location.hostname);
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(address);
    say('链接已复制，请发给本人');
  }
  return (
    <Dialog title={`给${name}的邀请链接`} onClose={onClose}>
      <p>
        请把链接发给本人，或让本人用手机扫码。打开后自己设密码，就能登录。{whenText(link.until, now())}
        前有效，只能用一次。
      </p>
      <p class="token">{address}</p>
      <Qr text={address} label={`给${name}的邀请链接`} />
      {onMachine && (
        <p class="notice-box warn">
          您现在是在中心主机上打开的，链接在别的电脑上打不开。请用大厅内其他电脑用的地址登录后，再发一次邀请。
        </p>
      )}
      <p class="hint">关掉后不能再看这个链接；没记下来，可以再发一个新的，旧的就作废。</p>
      <div class="dialog-acts">
        {navigator.clipboard && (
          <Act tone="main" act={copy}>
            复制链接
          </Act>
        )}
        <button type="button" class="button" onClick={onClose}>
          好了
        </button>
      </div>
    </Dialog>
  );
}
