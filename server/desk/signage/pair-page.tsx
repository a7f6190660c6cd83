/** Binding a player's page to a screen: the code that it shows is typed, then the screen is chosen or named. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { codeLength, type DeskScreen, type PairingOffer } from '#content/wire/screen-bodies.ts';
import { Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Loading, Read } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { useAnswer } from '../state/answer.ts';
import { read, saidOf } from '../state/http.ts';
import { displays, now, shownNow } from '../state/live.ts';
import { leftText } from '../state/when.ts';
import { PairForm } from './pair-form.tsx';
import '../styles/screens.css';

const lettersOf = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();

type Props = { readonly screen: string | null };

export function PairPage({ screen }: Props) {
  const screens = useAnswer<{ items: readonly DeskScreen[] }>('/api/desk/screens');
  const paired = useSignal<DeskScreen | null>(null);
  return (
    <>
      <PageHead
        title="配对一块屏"
        back={{ place: { view: 'displays' }, name: '屏幕和查询机' }}
        about="屏幕上显示什么码，就在这里输什么码。"
      />
      <Read of={screens}>
        {({ items }) =>
          paired.value ? (
            <Paired
              screen={paired.value}
              again={() => {
                paired.value = null;
                screens.again();
              }}
            />
          ) : (
            <Asked items={items} wanted={screen} done={(bound) => (paired.value = bound)} />
          )
        }
      </Read>
    </>
  );
}

type AskedProps = {
  readonly items: readonly DeskScreen[];
  readonly wanted: string | null;
  readonly done: (screen: DeskScreen) => void;
};

function Asked({ items, wanted, done }: AskedProps) {
  const typed = useSignal('');
  const offer = useSignal<PairingOffer | null>(null);
  const fault = useSignal('');
  const asking = useSignal(false);
  const code = lettersOf(typed.value);
  useEffect(() => {
    offer.value = null;
    fault.value = '';
    asking.value = false;
    if (code.length !== codeLength) return;
    let current = true;
    const settle = (set: () => void) => {
      if (!current) return;
      set();
      asking.value = false;
    };
    asking.value = true;
    read<PairingOffer>(`/api/desk/pairings/${encodeURIComponent(code)}`).then(
      (found) =>
        settle(() => {
          offer.value = found;
        }),
      (error: unknown) =>
        settle(() => {
          fault.value = saidOf(error);
        }),
    );
    return () => {
      current = false;
    };
  }, [code]);
  return (
    <div class="pairing stack">
      <section class="card">
        <h2>
          <span class="section-number">1</span>
          输入屏幕上的配对码
        </h2>
        <Field
          label="配对码"
          hint="6 位字母和数字，大小写都行。屏幕上每 10 分钟换一次。"
          fault={fault.value || undefined}
        >
          {({ id, describedBy, invalid }) => (
            <input
              id={id}
              class="code-input"
              value={typed.value}
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              maxLength={9}
              aria-describedby={describedBy}
              aria-invalid={invalid ? 'true' : undefined}
              onInput={(event) => (typed.value = event.currentTarget.value)}
            />
          )}
        </Field>
        <div aria-live="polite">
          {asking.value && <Loading />}
          {offer.value && <Found offer={offer.value} />}
        </div>
        <details class="rarely">
          <summary>屏幕上没有码？</summary>
          <ol class="plain-steps">
            <li>
              在接着屏幕的电脑上打开浏览器，地址填 <code>{`${location.origin}/signage/`}</code>，按 F11 全屏。
            </li>
            <li>如果那里在放别的屏的内容：在“屏幕和查询机”里找到那块屏，点“设置”，再点“解除配对”，它就会显示码。</li>
            <li>电脑要和中心在同一个网络里。</li>
          </ol>
        </details>
      </section>
      {offer.value && <PairForm offer={offer.value} screens={items} wanted={wanted} done={done} />}
    </div>
  );
}

function Found({ offer }: { readonly offer: PairingOffer }) {
  const { width, height, until } = offer;
  return (
    <p class="notice-box good">
      <strong>找到了这块屏。</strong>
      {width && height ? `它的画面是 ${width}×${height} 像素，` : '它'}正在等着配对，码
      {leftText(until, Math.max(now(), shownNow.value))}有效。
    </p>
  );
}

function Paired({ screen, again }: { readonly screen: DeskScreen; readonly again: () => void }) {
  const online = displays.value?.screens.some((one) => one.screen === screen.id && one.online) ?? false;
  return (
    <section class="card pairing" aria-live="polite">
      <h2 class="done-head">
        <Icon name="check" />“{screen.name}”配对好了
      </h2>
      <p>
        <span class={`dot ${online ? 'good' : ''}`} aria-hidden="true" />
        {online ? '它已经连上，正在放内容。' : '正在等它连上，一般几秒钟。'}
      </p>
      <p class="soft">那台电脑以后开机打开同一个地址，就会接着放，不用再配对。</p>
      <div class="card-acts">
        <To place={{ view: 'screen', id: screen.id }} class="button main">
          设置像素和观看距离
        </To>
        <button type="button" class="button" onClick={again}>
          再配一块
        </button>
        <To place={{ view: 'displays' }} class="button quiet">
          回到屏幕列表
        </To>
      </div>
    </section>
  );
}
