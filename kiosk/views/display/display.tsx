/** How the visitor likes it: text size, colours, language, controls lowered, hand. For the visit only. */
import { type Signal, useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { useKiosk } from '../../kiosk.ts';
import { afterPaint } from '../../state/after-paint.ts';
import type { Hand, Size } from '../../state/preferences.ts';
import type { Language } from '../../words/words.ts';
import './display.css';

export function DisplayView() {
  const { preferences, say } = useKiosk();
  const t = say.value;
  const sizes: readonly Option<Size>[] = [
    ['standard', t('standard')],
    ['large', t('large')],
    ['largest', t('largest')],
  ];
  const colours: readonly Option<boolean>[] = [
    [false, t('contrastNormal')],
    [true, t('contrastHigh')],
  ];
  const tongues: readonly Option<Language>[] = [
    ['zh-Hans', '简体', 'zh-Hans'],
    ['zh-Hant', '繁體', 'zh-Hant'],
    ['en', 'English', 'en'],
  ];
  const heights: readonly Option<boolean>[] = [
    [false, t('reachNormal')],
    [true, t('reachLow')],
  ];
  const hands: readonly Option<Hand>[] = [
    ['left', t('handLeft')],
    ['right', t('handRight')],
  ];
  return (
    <div class="display">
      <Choice name={t('textSize')} value={preferences.size} options={sizes} />
      <Choice name={t('language')} value={preferences.language} options={tongues} />
      <Choice name={t('contrast')} value={preferences.contrast} options={colours} />
      <Choice name={t('reach')} value={preferences.reach} options={heights} class="display-reach" />
      <Choice name={t('hand')} value={preferences.hand} options={hands} />
      <p class="hint">{t('forThisVisit')}</p>
    </div>
  );
}

/** `lang`: what its words are in, where that is not the language of the page. */
type Option<Value> = readonly [value: Value, words: string, lang?: string];
type ChoiceProps<Value> = {
  readonly name: string;
  readonly value: Signal<Value>;
  readonly options: readonly Option<Value>[];
  readonly class?: string;
};

/** Marks what is chosen in the frame that answers the touch; the whole panel follows suit in the next. */
function Choice<Value extends string | boolean>({ name, value, options, class: className = '' }: ChoiceProps<Value>) {
  const touched = useSignal<Value | null>(null);
  const chosen = touched.value ?? value.value;
  useLayoutEffect(() => {
    if (touched.value === null) return;
    return afterPaint(() => {
      value.value = chosen;
      touched.value = null;
    });
  }, [value, touched, chosen, touched.value]);
  return (
    <fieldset class={`choice ${className}`}>
      <legend>{name}</legend>
      <div class="choice-keys">
        {options.map(([option, words, lang]) => (
          <button
            key={String(option)}
            type="button"
            lang={lang}
            aria-pressed={chosen === option}
            data-option={String(option)}
            onClick={() => (touched.value = option)}
          >
            {words}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
