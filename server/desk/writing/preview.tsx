/** What visitors will see, beside what is being written: the kiosk itself, and the pages of an LED panel. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Disclosure } from '#content/model/disclosure.ts';
import { later } from '../parts/later.tsx';
import { KioskPreview } from './kiosk-preview.tsx';

const PanelPreview = later(() =>
  import('../signage/headline-preview.tsx').then(({ HeadlinePreview }) => HeadlinePreview),
);
const restMs = 200;

/** The text as it was when the typing last paused. */
function useRested(text: Disclosure): Disclosure {
  const rested = useSignal(text);
  useEffect(() => {
    const timer = setTimeout(() => {
      rested.value = text;
    }, restMs);
    return () => clearTimeout(timer);
  }, [text]);
  return rested.value;
}

export function Preview({ text }: { readonly text: Disclosure }) {
  const shown = useRested(text);
  const face = useSignal<'kiosk' | 'panel'>('kiosk');
  return (
    <aside class="preview" aria-label="预览">
      <div class="preview-tabs" role="tablist" aria-label="预览哪一种">
        {(['kiosk', 'panel'] as const).map((one) => (
          <button
            type="button"
            role="tab"
            key={one}
            id={`tab-${one}`}
            aria-selected={face.value === one}
            aria-controls="preview-face"
            class="preview-tab"
            onClick={() => {
              face.value = one;
            }}
          >
            {one === 'kiosk' ? '查询机上' : '电子屏上'}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls is to be reached by keys */}
      <div id="preview-face" role="tabpanel" tabIndex={0} aria-labelledby={`tab-${face.value}`} class="preview-face">
        {face.value === 'kiosk' ? <KioskPreview text={shown} /> : <PanelPreview text={shown} />}
      </div>
    </aside>
  );
}
