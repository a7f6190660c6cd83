/** The kiosk itself in a frame, as its panel shows it, with the text that is being written. */
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Disclosure, Published } from '#content/model/disclosure.ts';
import { now } from '../state/live.ts';
import { todayAt } from '../state/when.ts';

/** The upright panel of a hall. */
const panel = { width: 1080, height: 1920 };

/** As the public would get it if it were published now. */
function publishedNow(text: Disclosure): Published {
  const at = now();
  return {
    ...text,
    title: text.title || '（还没有标题）',
    issued: text.issued ?? todayAt(at),
    revision: 1,
    publishedAt: at,
  };
}

export function KioskPreview({ text }: { readonly text: Disclosure }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const scale = useSignal(0.4);
  const ready = useSignal(false);
  const begun = useRef(now());

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => {
      scale.value = element.clientWidth / panel.width;
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    const onMessage = ({ source, origin, data }: MessageEvent<{ readonly preview?: unknown }>) => {
      if (origin === location.origin && source === frame.current?.contentWindow && data.preview === 'ready')
        ready.value = true;
    };
    addEventListener('message', onMessage);
    return () => removeEventListener('message', onMessage);
  }, []);
  useEffect(() => {
    if (ready.value)
      frame.current?.contentWindow?.postMessage({ preview: publishedNow(text), now: now() }, location.origin);
  }, [ready.value, text]);

  return (
    <div class="kiosk-preview" ref={box} style={{ height: `${panel.height * scale.value}px` }}>
      <iframe
        ref={frame}
        src={`/kiosk/preview/?now=${begun.current}`}
        title="查询机上的样子"
        style={{ width: `${panel.width}px`, height: `${panel.height}px`, transform: `scale(${scale.value})` }}
      />
    </div>
  );
}
