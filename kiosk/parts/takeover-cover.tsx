/** An urgent message over everything, until it ends or is cleared; no touch removes it. */
import { useEffect, useRef } from 'preact/hooks';
import type { Takeover } from '#content/model/takeover.ts';
import { useKiosk } from '../kiosk.ts';
import { severityWords } from '../words/term-words.ts';
import { Icon } from './icon.tsx';

export function TakeoverCover({ takeover }: { readonly takeover: Takeover }) {
  const { say, term } = useKiosk();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [takeover.id]);
  return (
    <section
      class="takeover"
      ref={box}
      tabIndex={-1}
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="takeover-title"
      data-severity={takeover.severity}
    >
      <p class="takeover-severity">
        <Icon name="warning" />
        <span>{term(severityWords[takeover.severity])}</span>
        {takeover.drill && <strong class="takeover-drill">{say.value('takeoverDrill')}</strong>}
      </p>
      <h1 id="takeover-title" lang="zh-CN">
        {takeover.headline}
      </h1>
      <div class="takeover-body" lang="zh-CN">
        {takeover.body.split('\n').map((line, number) => (
          <p key={number}>{line}</p>
        ))}
      </div>
    </section>
  );
}
