import type { QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { type Dialect, type Group, questionsIn } from '../dialects/dialect.js';
import { hasWordedAnswerLabel } from '../text/answer-labels.js';
import { hasAskingLabel, isNumberLabel } from '../text/labels.js';
import { asks, questionLikeness } from '../text/question-likeness.js';
import { answeredInList, headingsAsk, likeQuestions } from '../thresholds.js';
import type { Level } from './level.js';

/** Whether the headings at the questions' level are questions. */
export function doAsk(level: Level | undefined): boolean {
  return level !== undefined && level.like > 1 && level.like / level.headings >= headingsAsk;
}

/** Whether most of its questions have an answer. */
export function isAnswered(group: Group): boolean {
  const questions = questionsIn(group);
  return questions.filter(hasAnswer).length > questions.length * answeredInList;
}

export function hasAnswer({ children: [, answer] }: QuestionNode): boolean {
  return answer.children.length > 0;
}

/** Whether its questions are labelled, or ask outright, and their answers are labelled: `**Q: …**`, and `答案` folded below it. */
export function isMarkedBothWays(group: Group): boolean {
  return questionsIn(group).every(
    question => question.children[1].label !== undefined && (isLabelled(question) || doAskOutright(question)),
  );
}

/** Whether its questions and their answers have labels that say nothing else: `**Q: Explain …**` and `**A:** …`. 问题 with 解 may be what is wrong. */
export function isLabelledBothWays(group: Group): boolean {
  const questions = questionsIn(group);
  return (
    questions.length > 0 &&
    questions.every(({ label = '', children: [, answer] }) => isAsking(label) && isAnswering(answer.label ?? ''))
  );
}

function isAsking(label: string): boolean {
  return !isNumberLabel(label) && hasAskingLabel(`${label}：`);
}

function isAnswering(label: string): boolean {
  return /^[AＡ]\d*$/iu.test(label) || hasWordedAnswerLabel(`${label}：`);
}

export function isLabelled({ label }: QuestionNode): boolean {
  return label !== undefined && !isNumberLabel(label);
}

export function doAskOutright({ children: [prompt] }: QuestionNode): boolean {
  return asks(textOf(prompt.children[0]).trim());
}

function isLike(question: QuestionNode, { numbersCount = false }: Dialect): boolean {
  if (questionLikeness(textOf(question.children[0])) === 2) return true;
  return isLabelled(question) || (question.label !== undefined && numbersCount);
}

export function likeIn(group: Group): number {
  return questionsIn(group).filter(question => group.isLike || isLike(question, group.dialect)).length;
}

export function isMostlyLike(group: Group): boolean {
  return likeIn(group) >= questionsIn(group).length * likeQuestions;
}
