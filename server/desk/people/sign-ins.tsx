/** When and from where somebody signed in, and when it was refused. */
import type { SignIn } from '#content/wire/people-bodies.ts';
import { Read } from '../parts/states.tsx';
import { useAnswer } from '../state/answer.ts';
import { now } from '../state/live.ts';
import { whenText } from '../state/when.ts';

export function SignIns({ path }: { readonly path: string }) {
  const signIns = useAnswer<{ items: readonly SignIn[] }>(path);
  return (
    <section class="card">
      <h2>登录记录</h2>
      <Read of={signIns}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="card-none">九十天内没有登录过。</p>
          ) : (
            <ul class="sign-ins">
              {items.slice(0, 20).map(({ at, from, outcome }) => (
                <li key={`${at} ${outcome}`}>
                  <span class={`dot ${outcome === 'entered' ? 'good' : 'bad'}`} aria-hidden="true" />
                  <span class="number">{whenText(at, now())}</span>
                  <span>{outcome === 'entered' ? '登录' : '密码或动态码不对'}</span>
                  <span class="soft small">{from}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Read>
      <p class="small soft">不认识的登录，请马上改密码，并告诉管理员。</p>
    </section>
  );
}
