import type { Question } from '../../../bank/model.js';
import { plainText } from '../../../mdast/text.js';
import type { SheetContext } from '../html/content.js';
import { answerHtml, labelHtml, promptHtml, ruledHtml } from '../html/entry.js';
import { langAttribute } from '../html/language.js';
import { titleHtml } from '../html/title.js';
import { type Filled, sidesOf } from './sides.js';

/** Link targets of the two sides of a card. */
export const frontId = ({ id }: Question): string => `q-${id}`;
export const backId = ({ id }: Question): string => `a-${id}`;

/** How the cards of a question are laid out. */
export interface CardSetting extends Filled {
  question: Question;
  /** What is set smaller to save cards. */
  small: { question: boolean; answer: boolean };
}

/** The sides of a question's cards, a page each: those of the question, those that only name it, those of the answer. */
export function facesHtml(setting: CardSetting, context: SheetContext): string {
  const { question, small } = setting;
  const lang = langAttribute(plainText([...question.question, ...question.answer]), context.lang);
  const face = (classes: string, isSmall: boolean, id: string, body: string) =>
    `<section class="face ${classes}${isSmall ? ' small' : ''}"${id && ` id="${id}"`}${lang}>\n${body}</section>\n`;
  const title = `<p class="prompt">${labelHtml(question)}${titleHtml(question, context)}</p>\n`;
  const answer =
    (question.status === 'unanswered' ? ruledHtml(context) : '') +
    answerHtml(question.answer, 1, frontId(question), context);
  return [
    face('front', small.question, frontId(question), promptHtml(question, 1, context)),
    ...Array.from({ length: titlesOf(setting) }, () => face('front goes-on', false, '', title)),
    face(`back ${question.status}`, small.answer, backId(question), answer),
  ].join('');
}

/** How many sides only name their question. */
export function titlesOf(filled: Filled): number {
  return sidesOf(filled).reduce(
    (sum, { front, back }) => sum + [front, back].filter(({ part }) => part === 'title').length,
    0,
  );
}
