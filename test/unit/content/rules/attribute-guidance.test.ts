/** The questions lead to the attribute and the article that the Regulations name. */
import { expect, it } from 'vitest';
import { type GuidanceAnswers, guidanceOf } from '#content/rules/attribute-guidance.ts';

const none: GuidanceAnswers = { secret: false, 'third-party': false, internal: false };
const about = { type: 'budget', subject: null } as const;

it.each([
  [{ secret: true }, 'withheld', '第十四条'],
  [{ secret: false, 'third-party': true }, 'withheld', '第十五条'],
  [{ secret: false, 'third-party': false, internal: true }, 'withheld', '第十六条'],
  [{ ...none, 'public-interest': false }, 'on-request', '第二十七条'],
  [{ ...none, 'public-interest': true }, 'proactive', '第二十条第（七）项'],
] as const)('%j', (answers, attribute, article) => {
  expect(guidanceOf(answers, about)).toMatchObject({ attribute, legalBasis: `《政府信息公开条例》${article}` });
});

it('asks on while an answer is missing that could decide, whatever else is said', () => {
  expect(guidanceOf({}, about)).toBeUndefined();
  expect(guidanceOf(none, about)).toBeUndefined();
  expect(guidanceOf({ internal: true, 'public-interest': true }, about)).toBeUndefined();
});

it('a town’s own duties rest on their own article', () => {
  const answers = { ...none, 'public-interest': true };
  expect(guidanceOf(answers, { type: 'announcement', subject: 'land-acquisition' })?.legalBasis).toBe(
    '《政府信息公开条例》第二十一条',
  );
  expect(guidanceOf(answers, { subject: null })?.legalBasis).toBe('《政府信息公开条例》第十九条');
});
