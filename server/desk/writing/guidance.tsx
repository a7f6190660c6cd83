/** The few questions that decide the attribute, with the article each rests on; the answer fills the fields below. */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { attributeNames } from '#content/model/terms.ts';
import {
  type GuidanceAnswers,
  type GuidanceQuestion,
  guidanceOf,
  guidanceQuestions,
} from '#content/rules/attribute-guidance.ts';
import type { Writing } from './writing.ts';

const closing = guidanceQuestions.slice(0, -1).map(({ id }) => id);

export function Guidance({ writing }: { readonly writing: Writing }) {
  const id = useId();
  const answers = useSignal<GuidanceAnswers>({});
  const text = writing.text.value;
  const about = { type: text.kind === 'notice' ? text.type : undefined, subject: text.subject };
  const found = guidanceOf(answers.value, about);

  function answer(given: GuidanceAnswers): void {
    answers.value = { ...answers.value, ...given };
    const next = guidanceOf(answers.value, about);
    if (next) writing.change({ attribute: next.attribute, legalBasis: next.legalBasis });
  }
  const isDecided = (question: GuidanceQuestion): boolean => {
    const at = guidanceQuestions.findIndex((one) => one.id === question);
    return guidanceQuestions.slice(0, at).some((one) => one.id !== 'public-interest' && answers.value[one.id] === true);
  };
  return (
    <div class="guidance">
      <ol>
        {guidanceQuestions.map(({ id: question, asks, article }) => (
          <li key={question} class={isDecided(question) ? 'decided' : ''}>
            <fieldset>
              <legend>
                {asks} <span class="small soft">{article}</span>
              </legend>
              <div class="guidance-answers">
                {[true, false].map((yes) => (
                  <label class="option" key={String(yes)}>
                    <input
                      type="radio"
                      name={`${id}-${question}`}
                      checked={answers.value[question] === yes}
                      onChange={() => answer({ [question]: yes })}
                    />
                    <span>{question === 'public-interest' ? (yes ? '是' : '不是') : yes ? '有' : '没有'}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      {closing.some((question) => answers.value[question] === undefined) && (
        <button
          type="button"
          class="button"
          onClick={() => answer(Object.fromEntries(closing.map((question) => [question, false])))}
        >
          看过了，前三项都没有
        </button>
      )}
      <p role="status" class={found ? `notice-box ${found.attribute === 'proactive' ? 'good' : 'warn'}` : 'unseen'}>
        {found && (
          <>
            <strong>{attributeNames[found.attribute]}</strong>：{found.why}（{found.legalBasis}）。
          </>
        )}
      </p>
    </div>
  );
}
