import { expect, it } from 'vitest';
import { isOfQuestions } from '../../src/survey/count.js';

it('three questions make a file one of questions, two do not', () => {
  expect(isOfQuestions({ questions: 3, asking: 3 })).toBe(true);
  expect(isOfQuestions({ questions: 2, asking: 2 })).toBe(false);
});

it('a third of its headings has to look like questions', () => {
  expect(isOfQuestions({ questions: 30, asking: 10 })).toBe(true);
  expect(isOfQuestions({ questions: 31, asking: 10 })).toBe(false);
});
