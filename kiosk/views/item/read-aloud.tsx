/** Reads the page aloud with a Chinese voice of this machine, marking the sentence as it is spoken; absent where there is none. */

import { type Signal, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useKiosk } from '../../kiosk.ts';
import { Icon } from '../../parts/icon.tsx';
import { sentencesIn } from './sentences.ts';
import { chineseVoice } from './voice.ts';

const mark = 'spoken';
// Asked early: a system may take seconds to name its voices.
globalThis.speechSynthesis?.getVoices();

export function ReadAloud() {
  const { say, idle, takeover } = useKiosk();
  const voice = useVoice();
  /** The reading that goes on; each is an object of its own, so that the end of an old one does not stop a new one. */
  const reading = useSignal<object | null>(null);

  const stop = () => {
    if (!reading.peek()) return;
    reading.value = null;
    speechSynthesis.cancel();
    CSS.highlights?.delete(mark);
  };
  useEffect(() => stop, []);
  // An alarm is heard by itself.
  useSignalEffect(() => {
    if (takeover.current.value) stop();
  });

  const read = () => {
    const page = document.querySelector('.item');
    if (!page) return;
    const sentences = sentencesIn(page);
    const own = {};
    reading.value = own;
    const next = (at: number) => {
      if (reading.peek() !== own) return;
      const sentence = sentences[at];
      if (!sentence) return stop();
      // Who listens is there, though no finger moves.
      idle.touched();
      CSS.highlights?.set(mark, new Highlight(sentence.range));
      sentence.range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const words = new SpeechSynthesisUtterance(sentence.text);
      words.voice = voice.peek();
      words.lang = 'zh-CN';
      words.rate = 0.9;
      words.onend = () => next(at + 1);
      words.onerror = () => reading.peek() === own && stop();
      speechSynthesis.speak(words);
    };
    next(0);
  };
  if (!voice.value) return null;
  const reads = reading.value !== null;
  return (
    <button type="button" class="key" aria-pressed={reads} onClick={reads ? stop : read}>
      <Icon name="sound" />
      <span>{say.value(reads ? 'stopReading' : 'readAloud')}</span>
    </button>
  );
}

/** The voice of this machine, once it is known; null where there is none. */
function useVoice(): Signal<SpeechSynthesisVoice | null> {
  const voice = useSignal<SpeechSynthesisVoice | null>(null);
  useEffect(() => {
    const speech = globalThis.speechSynthesis;
    if (!speech) return;
    const look = () => {
      voice.value = chineseVoice(speech.getVoices());
    };
    look();
    speech.addEventListener('voiceschanged', look);
    return () => speech.removeEventListener('voiceschanged', look);
  }, [voice]);
  return voice;
}
