/** A sentence of the page around a word of the town, which is Chinese whatever the language of the page. */
import { useKiosk } from '../kiosk.ts';
import type { KioskKey } from '../words/kiosk-words.ts';

type Props = { readonly sentence: KioskKey; readonly word: string };

export function Around({ sentence, word }: Props) {
  const { say } = useKiosk();
  const [before = '', after = ''] = say.value(sentence, { n: '\n' }).split('\n');
  return (
    <>
      {before}
      <span lang="zh-CN">{word}</span>
      {after}
    </>
  );
}
