/** Reads the page aloud with a Chinese voice of this machine, marking the sentence as it is spoken; absent where there is none. */

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useKiosk } from '../../kiosk.ts';
import { Icon } from '../../parts/icon.tsx';
import { sentencesIn } from './sentences.ts';

const mark = 'spoken';

/** A Chinese voice, one of this machine before one of a network. */
export function chineseVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
  const chinese = voices.filter(({ lang }) => /^(zh|cmn)([-_](CN|Hans))?/i.test(lang) && !/HK|TW/i.test(lang));
  return chinese.find(({ localService }) => localService) ?? chinese[0] ?? null;
}

export function ReadAloud() {
  const { say, visit } = useKiosk();
  const voice = useSignal<SpeechSynthesisVoice | null>(null);
  const reading = useSignal(false);
  const speech = globalThis.speechSynthesis;

  const stop = () => {
    reading.value = false;
    speech?.cancel();
    CSS.highlights?.delete(mark);
  };
  useEffect(() => {
    if (!speech) return;
    const look = () => {
      voice.value = chineseVoice(speech.getVoices());
    };
    look();
    speech.addEventListener('voiceschanged', look);
    return () => {
      speech.removeEventListener('voiceschanged', look);
      stop();
    };
  }, [visit.number.value]);

  const read = () => {
    const page = document.querySelector('.item');
    if (!page || !speech) return;
    const sentences = sentencesIn(page);
    reading.value = true;
    const next = (at: number) => {
      const sentence = sentences[at];
      if (!sentence || !reading.peek()) return stop();
      CSS.highlights?.set(mark, new Highlight(sentence.range));
      sentence.range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const words = new SpeechSynthesisUtterance(sentence.text);
      words.voice = voice.peek();
      words.lang = 'zh-CN';
      words.rate = 0.9;
      words.onend = () => next(at + 1);
      words.onerror = stop;
      speech.speak(words);
    };
    next(0);
  };
  if (!voice.value) return null;
  return (
    <button type="button" class="key" aria-pressed={reading.value} onClick={reading.value ? stop : read}>
      <Icon name="sound" />
      <span>{say.value(reading.value ? 'stopReading' : 'readAloud')}</span>
    </button>
  );
}
