/** A PDF page by page, as it was made: tables, seals and scans stay what they are. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../parts/icon.tsx';
import type { Pdf } from '../../state/pdf.ts';
import { type Enlargement, Leaf } from './leaf.tsx';
import { useFileSay } from './use-file-say.ts';

type Props = { readonly pdf: Pdf; readonly name: string; readonly onBroken: () => void };

export function PdfPages({ pdf, name, onBroken }: Props) {
  const t = useFileSay();
  const number = useSignal(1);
  const said = t('pageOf', { n: number.value, of: pdf.pages });
  const turn = (by: number) => {
    number.value = Math.max(1, Math.min(pdf.pages, number.value + by));
    document.querySelector('.leaf')?.scrollIntoView({ block: 'start', behavior: 'instant' });
  };
  return (
    <Leaf
      name={`${name}　${said}`}
      keys={
        pdf.pages > 1 && (
          <>
            <button type="button" class="key" disabled={number.value === 1} onClick={() => turn(-1)}>
              <Icon name="back" />
              <span>{t('pageBefore')}</span>
            </button>
            <p class="leaf-at" role="status">
              {said}
            </p>
            <button type="button" class="key key-strong" disabled={number.value === pdf.pages} onClick={() => turn(1)}>
              <span>{t('pageAfter')}</span>
              <Icon name="next" />
            </button>
          </>
        )
      }
    >
      {(enlarged) => <Page pdf={pdf} number={number.value} enlarged={enlarged} onBroken={onBroken} />}
    </Leaf>
  );
}

type PageProps = {
  readonly pdf: Pdf;
  readonly number: number;
  readonly enlarged: Enlargement;
  readonly onBroken: () => void;
};

function Page({ pdf, number, enlarged, onBroken }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const it = canvas.current;
    const frame = it?.closest('.leaf-frame');
    if (it && frame) void pdf.paint(number, it, frame.clientWidth * enlarged * devicePixelRatio).catch(onBroken);
  }, [pdf, number, enlarged]);
  return <canvas ref={canvas} class="leaf-page" />;
}
